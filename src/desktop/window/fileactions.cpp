// SPDX-License-Identifier: Apache-2.0
#include "desktop/window/fileactions.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>

namespace portwright {

namespace {

QString suffix()
{
    return QStringLiteral(".portwright");
}

} // namespace

FileActions::FileActions(Desk &desk, Actions &actions, QWidget *window)
    : QObject(window), m_desk(desk), m_window(window)
{
    m_ask = [this] {
        const auto answer = QMessageBox::question(m_window, tr("Unsaved changes"),
                                                  tr("Save the changes to %1?").arg(m_desk.files.title()),
                                                  QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
        return answer == QMessageBox::Save      ? Unsaved::Save
               : answer == QMessageBox::Discard ? Unsaved::Discard
                                                : Unsaved::Cancel;
    };
    connectActions(actions);
}

void FileActions::connectActions(Actions &actions)
{
    actions.on("new", this, [this] { startNew(); });
    actions.on("open", this, [this] { browse(); });
    actions.on("save", this, [this] { save(); });
    actions.on("save-as", this, [this] { saveAs(); });
    auto *recent = new QMenu(tr("Open &recent"), actions.menu(CommandMenu::File));
    actions.menu(CommandMenu::File)->insertMenu(actions["start-page"], recent);
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(recent); });
}

void FileActions::fillRecent(QMenu *menu)
{
    menu->clear();
    const QStringList paths = m_desk.files.recent();
    for (const QString &path : paths)
        menu->addAction(path, this, [this, path] { open(path); });
    menu->addAction(tr("No recent plans"))->setVisible(paths.isEmpty());
}

bool FileActions::mayLeave()
{
    if (!m_desk.session.document().isModified())
        return true;
    const Unsaved answer = m_ask();
    if (answer == Unsaved::Save)
        return save();
    return answer == Unsaved::Discard;
}

void FileActions::open(const QString &path)
{
    if (mayLeave() && m_desk.files.open(path))
        Q_EMIT opened();
}

void FileActions::browse()
{
    const QString path =
        QFileDialog::getOpenFileName(m_window, tr("Open a plan"), QFileInfo(m_desk.session.document().path()).path(),
                                     tr("Plans (*%1);;All files (*)").arg(suffix()));
    if (!path.isEmpty())
        open(path);
}

void FileActions::startNew()
{
    if (!mayLeave())
        return;
    m_desk.files.startNew();
    Q_EMIT opened();
}

bool FileActions::save()
{
    const QString path = m_desk.session.document().path();
    return path.isEmpty() ? saveAs() : m_desk.files.save(path);
}

bool FileActions::saveAs()
{
    QString path = QFileDialog::getSaveFileName(m_window, tr("Save the plan"), suggestedPath(suffix()),
                                                tr("Plans (*%1)").arg(suffix()));
    if (path.isEmpty())
        return false;
    if (QFileInfo(path).suffix().isEmpty())
        path += suffix();
    return m_desk.files.save(path);
}

QString FileActions::suggestedPath(const QString &ending) const
{
    const QString path = m_desk.session.document().path();
    if (!path.isEmpty())
        return QFileInfo(path).path() + u'/' + QFileInfo(path).completeBaseName() + ending;
    return idFromText(m_desk.session.plan().name) + ending;
}

} // namespace portwright
