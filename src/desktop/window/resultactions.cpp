// SPDX-License-Identifier: Apache-2.0
#include "desktop/window/resultactions.h"

#include <QFileDialog>
#include <QFileInfo>

namespace portwright {

ResultActions::ResultActions(Desk &desk, Actions &actions, QWidget *window)
    : QObject(&actions), m_desk(desk), m_window(window)
{
    actions.on("take-results", this, [this] { browse(); });
}

void ResultActions::browse()
{
    const QStringList paths = QFileDialog::getOpenFileNames(m_window, tr("Take in results"),
                                                            QFileInfo(m_desk.session.document().path()).path(),
                                                            tr("Results (*.json);;All files (*)"));
    if (!paths.isEmpty())
        takeIn(paths);
}

void ResultActions::takeIn(const QStringList &paths)
{
    QList<ResultFile> files;
    Errors errors;
    for (const QString &path : paths) {
        const Result<QByteArray> text = m_desk.session.files().read(path);
        const Result<ResultFile> file = text ? parseResultFile(*text, path) : Result<ResultFile>(text.errors());
        if (file)
            files += *file;
        else
            errors += file.errors();
    }
    if (!errors.isEmpty())
        return m_desk.session.raise(errorsText(errors));
    m_desk.probes.takeIn(files);
    Q_EMIT taken();
}

} // namespace portwright
