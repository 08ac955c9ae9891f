// SPDX-License-Identifier: Apache-2.0
#include "desktop/window/fileactions.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

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
    m_ask = [this] { return askUnsaved(); };
    m_askConflict = [this] { return askConflict(); };
    connectActions(actions);
}

FileActions::Unsaved FileActions::askUnsaved()
{
    const auto answer =
        QMessageBox::question(m_window, tr("Unsaved changes"), tr("Save the changes to %1?").arg(m_desk.files.title()),
                              QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    return answer == QMessageBox::Save      ? Unsaved::Save
           : answer == QMessageBox::Discard ? Unsaved::Discard
                                            : Unsaved::Cancel;
}

FileActions::Conflict FileActions::askConflict()
{
    QMessageBox box(QMessageBox::Warning, tr("Changed on the disk"),
                    tr("%1 was changed by another program since it was opened here. Saving replaces what the other "
                       "program wrote.")
                        .arg(m_desk.files.title()),
                    QMessageBox::Cancel, m_window);
    const QAbstractButton *elsewhere = box.addButton(tr("Save under another name..."), QMessageBox::AcceptRole);
    const QAbstractButton *overwrite = box.addButton(tr("Replace it"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == overwrite   ? Conflict::Overwrite
           : box.clickedButton() == elsewhere ? Conflict::SaveElsewhere
                                              : Conflict::Cancel;
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
    const QList<RecentPlan> plans = m_desk.files.recent();
    for (const RecentPlan &plan : plans)
        menu->addAction(plan.path, this, [this, path = plan.path] { open(path); });
    menu->addAction(tr("No recent plans"))->setVisible(plans.isEmpty());
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

bool FileActions::recover(LeftJournal &journal)
{
    if (!mayLeave())
        return false;
    m_desk.files.recover(journal);
    Q_EMIT opened();
    return true;
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

void FileActions::startWith(const Plan &plan)
{
    if (!mayLeave())
        return;
    m_desk.files.startNew();
    m_desk.session.apply(tr("Plan from answers"), plan);
    Q_EMIT opened();
}

bool FileActions::save()
{
    const QString path = m_desk.session.document().path();
    PlanGuard &guard = m_desk.files.guard();
    if (path.isEmpty() || guard.isReadOnly())
        return saveAs();
    const bool conflict = guard.standing() == PlanGuard::Standing::Changed;
    const Conflict answer = conflict ? m_askConflict() : Conflict::Overwrite;
    if (answer == Conflict::Overwrite)
        return m_desk.files.save(path);
    return answer == Conflict::SaveElsewhere && saveAs();
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
