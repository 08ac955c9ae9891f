// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/filterrow.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>

namespace portwright {

FilterRow::FilterRow(QTableView *table, QWidget *parent) : QWidget(parent), m_table(table)
{
    const QAbstractItemModel *model = table->model();
    for (int column = 0; column < model->columnCount(); ++column) {
        const QString title = model->headerData(column, Qt::Horizontal).toString();
        auto *field = new QLineEdit(this);
        field->setPlaceholderText(title);
        field->setAccessibleName(tr("Filter by %1").arg(title));
        connect(field, &QLineEdit::textChanged, this,
                [this, column](const QString &text) { Q_EMIT filterChanged(column, text.trimmed()); });
        field->installEventFilter(this);
        m_fields.append(field);
    }
    setFixedHeight(m_fields.isEmpty() ? 0 : m_fields.first()->sizeHint().height() + 4);
    QHeaderView *header = table->horizontalHeader();
    connect(header, &QHeaderView::sectionResized, this, &FilterRow::place);
    connect(header, &QHeaderView::sectionMoved, this, &FilterRow::place);
    connect(header, &QHeaderView::geometriesChanged, this, &FilterRow::place);
    connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, &FilterRow::place);
}

void FilterRow::clear()
{
    for (QLineEdit *field : std::as_const(m_fields))
        field->clear();
}

void FilterRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

/// A field that Tab comes to is scrolled into sight with its column.
bool FilterRow::eventFilter(QObject *watched, QEvent *event)
{
    const qsizetype column = m_fields.indexOf(qobject_cast<QLineEdit *>(watched));
    if (event->type() == QEvent::FocusIn && column >= 0)
        m_table->scrollTo(m_table->model()->index(m_table->rowAt(0), int(column)));
    return QWidget::eventFilter(watched, event);
}

void FilterRow::place()
{
    const QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < m_fields.size(); ++column) {
        const int left = header->sectionViewportPosition(column);
        m_fields.at(column)->setGeometry(left + 4, 2, std::max(0, header->sectionSize(column) - 8), height() - 4);
        m_fields.at(column)->setVisible(!header->isSectionHidden(column));
    }
}

} // namespace portwright
