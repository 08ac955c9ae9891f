// SPDX-License-Identifier: Apache-2.0
#include "desktop/window/rowactions.h"

#include "desktop/dialogs/rowsdialog.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

namespace portwright {

RowActions::RowActions(Desk &desk, Actions &actions, QWidget *window)
    : QObject(&actions), m_desk(desk), m_window(window)
{
    actions.on("import-rows", this, [this] { browse(); });
    actions.on("paste-rows", this, [this] { pasteRows(); });
}

bool RowActions::isRowFile(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == QStringLiteral("csv") || suffix == QStringLiteral("tsv") || suffix == QStringLiteral("txt");
}

bool RowActions::looksLikeRows(const QString &text)
{
    const QString line = text.section(u'\n', 0, 0);
    return line.contains(u'\t') || line.count(u';') > 1 || line.count(u',') > 1;
}

void RowActions::browse()
{
    const QString path =
        QFileDialog::getOpenFileName(m_window, tr("Import rows"), QFileInfo(m_desk.session.document().path()).path(),
                                     tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    if (!path.isEmpty())
        importFile(path);
}

void RowActions::importFile(const QString &path)
{
    const Result<QByteArray> bytes = m_desk.session.files().read(path);
    if (!bytes)
        return m_desk.session.raise(errorsText(bytes.errors()));
    preview(QString::fromUtf8(*bytes));
}

void RowActions::pasteRows()
{
    preview(QGuiApplication::clipboard()->text());
}

void RowActions::preview(const QString &text)
{
    const RowTable table = readRows(text);
    if (table.rows.isEmpty())
        return m_desk.session.raise(
            tr("There are no rows. Copy cells of a spreadsheet first: name, role, zone, address, "
               "count, host, environment, with their headings."));
    auto *dialog = new RowsDialog(m_desk.session, table, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RowsDialog::rowsGiven, this, [this](const QList<CheckedRow> &rows) {
        m_desk.editor.addRows(rows);
        Q_EMIT added();
    });
    dialog->open();
}

} // namespace portwright
