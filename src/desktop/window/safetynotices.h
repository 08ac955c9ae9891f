// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/panels/noticebar.h"
#include "desktop/presenter/desk.h"

namespace portwright {

class FileActions;

/// Tells of what endangers work, and offers what can be done: plans left unsaved, files that others have open or
/// change.
class SafetyNotices : public QObject
{
    Q_OBJECT

public:
    SafetyNotices(Desk &desk, FileActions &actions, NoticeBar &bar);

    void offerRecovery();

private:
    void offer(const std::shared_ptr<LeftJournal> &journal);
    void tellOfDamage(const std::shared_ptr<LeftJournal> &journal);
    void tellOfOther();
    void tellOfFreedLock();
    void tellOfStanding(PlanGuard::Standing standing);
    Notice::Answer saveAsAnswer();

    Desk &m_desk;
    FileActions &m_actions;
    NoticeBar &m_bar;
};

/// What is recoverable from a journal, in words: which plan, when it was changed, how much newer than its file.
QString recoveryText(const JournalHead &head, const QDateTime &fileTime);

} // namespace portwright
