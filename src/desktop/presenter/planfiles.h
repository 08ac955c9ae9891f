// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/planguard.h"
#include "desktop/presenter/session.h"
#include "document/journal.h"

#include <QSettings>

namespace portwright {

/// "ada on workstation since 14:05".
QString ownerText(const LockOwner &owner);

/// A plan that was open before.
struct RecentPlan
{
    QString path;
    bool pinned = false; // stays, and stands first
    bool operator==(const RecentPlan &) const = default;
};

/// Opens and saves the session's plan and remembers what was open.
class PlanFiles : public QObject
{
    Q_OBJECT

public:
    /// `journals` is the folder for what is not saved; empty: no journal.
    PlanFiles(Session &session, QSettings &settings, const QString &journals, QObject *parent = nullptr);

    /// A path or "sample:<id>". What cannot be read is raised as a message, and the open plan stays.
    bool open(const QString &path);
    void startNew();
    bool save(const QString &path);
    /// Makes what the file holds now the plan, as one undoable step.
    bool reload();

    PlanGuard &guard() { return m_guard; }

    /// What processes left behind that ended with unsaved changes.
    QList<std::shared_ptr<LeftJournal>> leftJournals() const;
    /// Opens the plan of a journal as one with unsaved changes.
    void recover(LeftJournal &journal);
    /// Waits until the journal is as it should be.
    void finishJournal() { m_journal.finish(); }

    /// The pinned first.
    QList<RecentPlan> recent() const;
    void setPinned(const QString &path, bool pinned);
    /// Takes it off the list.
    void forget(const QString &path);
    /// "Contoso head office" or the file's name.
    QString title() const;

Q_SIGNALS:
    void recentChanged();
    void saved();

private:
    /// Packs that cannot be used are said once a plan is open, and stop nobody.
    void reportLeftOut();
    void remember(const QString &path);
    void adopt(Plan plan, const QString &file, const QByteArray &hash);
    QString freeTitle();

    Session &m_session;
    QSettings &m_settings;
    PlanGuard m_guard;
    Journal m_journal;
    QString m_folder;  // of journals, numbers of new plans beside it; empty: none
    FileLock m_number; // of the new plan, so that every window has another
};

} // namespace portwright
