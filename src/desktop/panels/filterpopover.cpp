// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/filterpopover.h"

#include "desktop/panels/fields.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

namespace portwright {

namespace {

constexpr int ColumnWidth = 196;
constexpr int MostColumns = 4;
constexpr int Padding = 14;
constexpr int Frame = 40; // what is not the choices

QString valueOf(const QCheckBox *box)
{
    return box->property("value").toString();
}

} // namespace

FilterPopover::FilterPopover(PlanFilter &filter, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_filter(filter), m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("filter-popover"));
    setWindowTitle(tr("Filter the flows"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Padding, 10, Padding, 10);
    buildHead(column);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_scroll, 1);
    buildFoot(column);
    connect(&filter, &PlanFilter::changed, this, &FilterPopover::follow);
}

void FilterPopover::buildHead(QBoxLayout *column)
{
    m_hide = new QRadioButton(tr("&Show only these"), this);
    m_highlight = new QRadioButton(tr("Tone &down the others"), this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_hide);
    row->addWidget(m_highlight);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_highlight, &QRadioButton::toggled, this, [this](bool on) {
        FlowFilter next = m_filter.filter();
        next.highlight = on;
        if (!m_following)
            m_filter.set(next);
    });
}

void FilterPopover::buildFoot(QBoxLayout *column)
{
    m_count = new QLabel(this);
    m_count->setProperty("muted", true);
    auto *clear = new QPushButton(tr("&Clear filter"), this);
    auto *done = new QPushButton(tr("Cl&ose"), this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_count, 1);
    for (QPushButton *button : {clear, done}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    column->addLayout(row);
    connect(clear, &QPushButton::clicked, &m_filter, &PlanFilter::clear);
    connect(done, &QPushButton::clicked, this, &QWidget::close);
    dress(this);
}

bool FilterPopover::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate)
        close();
    return QDialog::event(event);
}

void FilterPopover::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

QWidget *FilterPopover::groupOf(Facet facet, const FlowTraits &traits)
{
    const QStringList values = traits.allValues(facet);
    if (values.isEmpty())
        return nullptr;
    auto *group = new QWidget;
    group->setAccessibleName(facetTitle(facet));
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(2);
    auto *head = new QLabel(facetTitle(facet), group);
    head->setProperty("head", true);
    column->addWidget(head);
    for (const QString &value : values) {
        const QString title = traits.title(facet, value);
        auto *box = new QCheckBox(group);
        box->setText(box->fontMetrics().elidedText(title, Qt::ElideRight, ColumnWidth - 34));
        box->setToolTip(title);
        box->setAccessibleName(title);
        box->setAccessibleDescription(facetTitle(facet));
        box->setProperty("value", value);
        column->addWidget(box);
        m_boxes[facet].append(box);
        connect(box, &QCheckBox::toggled, this, [this, facet] { take(facet); });
    }
    return group;
}

/// Groups one after the other into the column that is shortest.
void FilterPopover::fill(int columns)
{
    m_boxes.clear();
    auto *choices = new QWidget;
    auto *row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Padding);
    QList<QVBoxLayout *> stacks;
    QList<int> heights;
    for (int i = 0; i < columns; ++i) {
        stacks.append(new QVBoxLayout);
        heights.append(0);
        row->addLayout(stacks.back());
    }
    const FlowTraits traits = m_filter.traits();
    for (const Facet facet : facets()) {
        QWidget *group = groupOf(facet, traits);
        if (!group)
            continue;
        const qsizetype place = std::min_element(heights.begin(), heights.end()) - heights.begin();
        heights[place] += group->sizeHint().height();
        group->setFixedWidth(ColumnWidth);
        stacks.at(place)->addWidget(group);
    }
    for (QVBoxLayout *stack : stacks)
        stack->addStretch(1);
    dress(choices);
    m_scroll->setWidget(choices);
}

void FilterPopover::openAt(const QRect &place)
{
    const QRect room = parentWidget()->screen()->availableGeometry().adjusted(8, 8, -8, -8);
    const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
    const int columns = std::clamp((room.width() - 2 * Padding - bar) / (ColumnWidth + Padding), 1, MostColumns);
    fill(columns);
    follow();
    const QSize inside = m_scroll->widget()->sizeHint();
    m_scroll->setMinimumWidth(columns * (ColumnWidth + Padding) + bar);
    const int head = layout()->sizeHint().height() - m_scroll->sizeHint().height();
    const int below = room.bottom() - place.bottom() - 4;
    const int wanted = inside.height() + std::max(Frame, head) + 8;
    resize(columns * (ColumnWidth + Padding) + bar + 2 * Padding, std::min(wanted, std::max(below, room.height() / 2)));
    QPoint corner(place.left(), place.bottom() + 4);
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
    corner.setY(std::min(corner.y(), std::max(room.top(), room.bottom() - height())));
    move(corner);
    show();
    raise();
    activateWindow();
    for (const QList<QCheckBox *> &boxes : std::as_const(m_boxes)) {
        if (!boxes.isEmpty())
            return boxes.first()->setFocus(Qt::TabFocusReason);
    }
}

void FilterPopover::take(Facet facet)
{
    if (m_following)
        return;
    QSet<QString> wanted;
    for (const QCheckBox *box : std::as_const(m_boxes[facet])) {
        if (box->isChecked())
            wanted.insert(valueOf(box));
    }
    m_filter.want(facet, wanted);
}

void FilterPopover::follow()
{
    const QScopedValueRollback<bool> guard(m_following, true);
    (m_filter.filter().highlight ? m_highlight : m_hide)->setChecked(true);
    for (auto boxes = m_boxes.cbegin(); boxes != m_boxes.cend(); ++boxes) {
        const QSet<QString> wanted = m_filter.filter().wanted.value(boxes.key());
        for (QCheckBox *box : *boxes)
            box->setChecked(wanted.contains(valueOf(box)));
    }
    m_count->setText(m_filter.isActive() ? tr("%1 of %n flows match", nullptr, m_filter.total()).arg(m_filter.count())
                                         : tr("Nothing checked: all flows are shown"));
}

} // namespace portwright
