// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/desk.h"
#include "desktop/presenter/desktopnotice.h"

class QAction;
class QToolBar;
class QToolButton;

namespace portwright {

class NoticeBar;

/// What probing has to say outside its panel: the coverage on the tool bar, and changes of answers as a notice in the
/// window and, if wanted, on the desktop.
class ProbeNotices : public QObject
{
    Q_OBJECT

public:
    ProbeNotices(Desk &desk, NoticeBar &notices, QToolBar *bar);

    /// Whether the desktop is told, too; kept in the settings.
    QAction *desktopWanted() const { return m_desktopWanted; }

Q_SIGNALS:
    void panelRequested();

private:
    void showCoverage();
    void tell();
    QString textOf(const ProbeChange &change) const;

    Desk &m_desk;
    NoticeBar &m_notices;
    QToolButton *m_coverage;
    QAction *m_desktopWanted;
    DesktopNotice m_desktop;
    QTimer m_telling;
    QTimer m_counting; // many answers may change at once
    std::optional<ProbeChange> m_last;
    int m_untold = 0; // changes since the notice was answered
};

} // namespace portwright
