// SPDX-License-Identifier: Apache-2.0
#include "desktop/window/probenotices.h"

#include "desktop/panels/noticebar.h"

#include <QAction>
#include <QLocale>
#include <QToolBar>
#include <QToolButton>

namespace portwright {

namespace {

constexpr int TellAfterMs = 250;
constexpr int CountAfterMs = 250;

QString noticeId()
{
    return QStringLiteral("probe-change");
}

QString settingKey()
{
    return QStringLiteral("probe/desktop-notices");
}

} // namespace

ProbeNotices::ProbeNotices(Desk &desk, NoticeBar &notices, QToolBar *bar)
    : QObject(bar),
      m_desk(desk),
      m_notices(notices),
      m_coverage(new QToolButton(bar)),
      m_desktopWanted(new QAction(tr("Tell the desktop of changes, too"), this))
{
    m_coverage->setObjectName(QStringLiteral("coverage"));
    m_coverage->setAutoRaise(true);
    bar->addWidget(m_coverage);
    m_desktopWanted->setCheckable(true);
    m_desktopWanted->setChecked(desk.settings.value(settingKey(), false).toBool());
    connect(m_desktopWanted, &QAction::toggled, this, [this](bool on) { m_desk.settings.setValue(settingKey(), on); });
    connect(m_coverage, &QToolButton::clicked, this, &ProbeNotices::panelRequested);
    ProbeSession &probes = desk.probes;
    m_counting.setSingleShot(true);
    m_counting.setInterval(CountAfterMs);
    connect(&m_counting, &QTimer::timeout, this, &ProbeNotices::showCoverage);
    connect(&probes, &ProbeSession::resultsChanged, this, [this] {
        if (!m_counting.isActive())
            m_counting.start(); // all flows are gone through
    });
    connect(&probes, &ProbeSession::entriesChanged, this, &ProbeNotices::showCoverage);
    m_telling.setSingleShot(true);
    m_telling.setInterval(TellAfterMs);
    connect(&m_telling, &QTimer::timeout, this, &ProbeNotices::tell);
    connect(&probes, &ProbeSession::changed, this, [this](const ProbeChange &change) {
        ++m_untold;
        m_last = change;
        if (!m_telling.isActive())
            m_telling.start();
    });
    connect(&desk.session, &Session::planOpened, this, [this] {
        m_untold = 0;
        m_telling.stop();
        m_notices.dismiss(noticeId());
    });
    showCoverage();
}

void ProbeNotices::showCoverage()
{
    const EvidenceKeeper &evidence = m_desk.probes.evidence();
    if (evidence.isEmpty()) {
        m_coverage->setText(tr("Coverage: none yet"));
        m_coverage->setToolTip(tr("Nothing of this plan was measured yet."));
    } else {
        const Coverage coverage = evidence.coverage();
        m_coverage->setText(tr("Coverage: %1 %").arg(coverage.percent()));
        m_coverage->setToolTip(coverageText(coverage));
    }
    m_coverage->setAccessibleDescription(m_coverage->toolTip());
}

QString ProbeNotices::textOf(const ProbeChange &change) const
{
    const Flow *flow = m_desk.session.flow(change.flow);
    const QString name =
        flow ? tr("%1 to %2").arg(m_desk.session.nameOf(flow->source), m_desk.session.nameOf(flow->destination))
             : change.flow.text();
    return tr("%1: %2 (%3) was %4 and is %5.")
        .arg(QLocale().toString(change.at.toLocalTime().time(), QLocale::ShortFormat), name, change.dialled,
             verdictTitle(change.before), verdictTitle(change.now));
}

void ProbeNotices::tell()
{
    const QString text = textOf(*m_last);
    const QString more = m_untold > 1 ? u' ' + tr("Changes in all: %1.").arg(m_untold) : QString();
    const auto seen = [this] { m_untold = 0; };
    const auto show = [this, flow = m_last->flow] {
        m_untold = 0;
        Q_EMIT panelRequested();
        m_desk.session.select({{}, {flow}});
    };
    m_notices.showNotice(
        {noticeId(),
         text + more,
         {{QStringLiteral("show-change"), tr("Show"), show}, {QStringLiteral("dismiss-change"), tr("Dismiss"), seen}}});
    if (m_desktopWanted->isChecked())
        m_desktop.show(tr("Portwright: an answer changed"), text + more);
}

} // namespace portwright
