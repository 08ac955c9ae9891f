// SPDX-License-Identifier: Apache-2.0
#include "desktop/window/safetynotices.h"

#include "desktop/window/fileactions.h"

#include <QFileInfo>
#include <QGuiApplication>

namespace portwright {

namespace {

constexpr qint64 Minute = 60;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

QString spanText(qint64 seconds)
{
    if (seconds >= 2 * Day)
        return SafetyNotices::tr("%n days", nullptr, int(seconds / Day));
    if (seconds >= 2 * Hour)
        return SafetyNotices::tr("%n hours", nullptr, int(seconds / Hour));
    if (seconds >= 2 * Minute)
        return SafetyNotices::tr("%n minutes", nullptr, int(seconds / Minute));
    return SafetyNotices::tr("%n seconds", nullptr, int(seconds));
}

QString momentText(const QDateTime &moment)
{
    return QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat);
}

/// How the last change stands to the file.
QString againstFile(const QDateTime &edited, const QDateTime &fileTime)
{
    if (!fileTime.isValid())
        return SafetyNotices::tr("its file is gone");
    const qint64 newer = fileTime.secsTo(edited);
    return newer >= 0 ? SafetyNotices::tr("%1 newer than the saved file").arg(spanText(newer))
                      : SafetyNotices::tr("but the file was changed %1 after that").arg(spanText(-newer));
}

} // namespace

QString recoveryText(const JournalHead &head, const QDateTime &fileTime)
{
    const QString when = momentText(head.edited);
    if (head.planPath.isEmpty())
        return SafetyNotices::tr("Portwright ended before the new plan \"%1\" was saved. Its last change: %2.")
            .arg(head.planName, when);
    return SafetyNotices::tr("Portwright ended before the changes to %1 were saved. The last change: %2, %3.")
        .arg(head.planPath, when, againstFile(head.edited, fileTime));
}

SafetyNotices::SafetyNotices(Desk &desk, FileActions &actions, NoticeBar &bar)
    : QObject(&bar), m_desk(desk), m_actions(actions), m_bar(bar)
{
    PlanGuard &guard = desk.files.guard();
    connect(&guard, &PlanGuard::readOnlyChanged, this, &SafetyNotices::tellOfOther);
    connect(&guard, &PlanGuard::lockFreed, this, &SafetyNotices::tellOfFreedLock);
    connect(&guard, &PlanGuard::standingTold, this, &SafetyNotices::tellOfStanding);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [&guard](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive) // network folders tell nobody what happens in them
            guard.look();
    });
}

void SafetyNotices::offerRecovery()
{
    for (const std::shared_ptr<LeftJournal> &journal : m_desk.files.leftJournals())
        journal->plan ? offer(journal) : tellOfDamage(journal);
}

void SafetyNotices::offer(const std::shared_ptr<LeftJournal> &journal)
{
    const QFileInfo file(journal->head.planPath);
    const QDateTime fileTime = file.exists() ? file.lastModified() : QDateTime();
    const auto recover = [this, journal] {
        if (!m_actions.recover(*journal))
            offer(journal);
    };
    m_bar.showNotice({journal->slot.path,
                      recoveryText(journal->head, fileTime),
                      {{key("recover"), tr("Recover"), recover},
                       {key("discard"), tr("Discard"), [journal] { removeJournal(journal->slot); }},
                       {key("later"), tr("Keep for later"), {}}}});
}

void SafetyNotices::tellOfDamage(const std::shared_ptr<LeftJournal> &journal)
{
    m_bar.showNotice(
        {journal->slot.path,
         tr("Unsaved changes of an earlier run cannot be read: %1").arg(errorsText(journal->plan.errors())),
         {{key("discard"), tr("Discard"), [journal] { removeJournal(journal->slot); }},
          {key("later"), tr("Keep for later"), {}}}});
}

Notice::Answer SafetyNotices::saveAsAnswer()
{
    return {key("save-elsewhere"), tr("Save as..."), [this] { m_actions.saveAs(); }};
}

void SafetyNotices::tellOfOther()
{
    const QString id = key("opened-by-other");
    PlanGuard &guard = m_desk.files.guard();
    m_bar.dismiss(id);
    if (!guard.isReadOnly())
        return;
    const QString text =
        tr("%1 is open elsewhere: %2. It was opened read-only; changes can be saved under another name.");
    const QString name = QFileInfo(m_desk.session.document().path()).fileName();
    m_bar.showNotice({id,
                      text.arg(name, ownerText(guard.otherOwner())),
                      {{key("edit-anyway"), tr("Edit anyway"), [&guard] { guard.editAnyway(); }},
                       {key("stay-read-only"), tr("Stay read-only"), {}}}});
}

void SafetyNotices::tellOfFreedLock()
{
    const QString name = QFileInfo(m_desk.session.document().path()).fileName();
    PlanGuard &guard = m_desk.files.guard();
    m_bar.showNotice({key("opened-by-other"),
                      tr("%1 is no longer open elsewhere. It can be edited here now.").arg(name),
                      {{key("edit-now"), tr("Edit"), [&guard] { guard.editNow(); }},
                       {key("stay-read-only"), tr("Stay read-only"), {}}}});
    guard.look(); // the other may have saved
}

void SafetyNotices::tellOfStanding(PlanGuard::Standing standing)
{
    const QString id = key("file-standing");
    m_bar.dismiss(id);
    if (standing == PlanGuard::Standing::Unchanged)
        return;
    const QString name = QFileInfo(m_desk.session.document().path()).fileName();
    const Notice::Answer keep{key("keep-mine"), tr("Keep mine"), [this] { m_desk.files.guard().keepMine(); }};
    if (standing == PlanGuard::Standing::Gone) {
        m_desk.session.document().markUnsaved();
        return m_bar.showNotice(
            {id,
             tr("%1 was deleted or moved away. The plan is still open here; saving writes the file "
                "again.")
                 .arg(name),
             {{key("save-again"), tr("Save"), [this] { m_actions.save(); }}, saveAsAnswer(), keep}});
    }
    m_bar.showNotice({id,
                      tr("%1 was changed on the disk by another program. Reloading can be undone.").arg(name),
                      {{key("reload"), tr("Reload"), [this] { m_desk.files.reload(); }}, keep, saveAsAnswer()}});
}

} // namespace portwright
