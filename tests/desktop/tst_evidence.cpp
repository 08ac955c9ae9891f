// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "desktop/models/itemroles.h"
#include "desktop/panels/noticebar.h"
#include "desktop/panels/probepanel.h"
#include "desktop/window/mainwindow.h"
#include "evidence/evidencefile.h"
#include "testmain.h"

#include <QApplication>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace portwright;
using namespace portwright::test;

/// What the desktop program keeps, shows and tells of what it measures. The demo's stand-ins answer, or nobody does.
class TestEvidence : public QObject
{
    Q_OBJECT

    std::unique_ptr<Look> m_look;
    std::unique_ptr<DeskFixture> m_fixture;
    QString m_plan;

    ProbeSession &probes() { return m_fixture->desk().probes; }
    QString evidence() const { return evidencePathBeside(m_plan); }
    void probeOnce()
    {
        probes().setVantage(ElementId(QStringLiteral("laptop-1")));
        probes().agree();
        probes().start();
        QTRY_VERIFY_WITH_TIMEOUT(!probes().isRunning(), 30000);
    }
    int shown(const ProbePanel &panel) const { return panel.findChild<QTableView *>()->model()->rowCount(); }

private Q_SLOTS:
    void init()
    {
        m_look = std::make_unique<Look>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
        m_fixture = std::make_unique<DeskFixture>();
        QFile sample(QStringLiteral(":/samples/demo.portwright"));
        if (!sample.open(QIODevice::ReadOnly))
            qFatal("there is no demo");
        m_plan = m_fixture->write(QStringLiteral("demo.portwright"), sample.readAll());
        QVERIFY(m_fixture->desk().files.open(m_plan));
    }
    void cleanup() { m_fixture.reset(); }

    void nothingIsMadeBeforeSomethingIsMeasured();
    void whatWasMeasuredIsThereAgain();
    void whatIsTakenInIsKeptOnce();
    void aPlanWithoutAFileKeepsNothing();
    void anotherFileIsLeftAlone();
    void onlyFailuresAreShown();
    void aChangeIsTold();
    void theCoverageStandsOnTheToolBar();
};

void TestEvidence::nothingIsMadeBeforeSomethingIsMeasured()
{
    QTest::qWait(50);
    QVERIFY(!QFile::exists(evidence()));
    probes().start(); // asks for consent
    QVERIFY(!QFile::exists(evidence()));
    probeOnce();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(evidence()), 10000);
}

void TestEvidence::whatWasMeasuredIsThereAgain()
{
    probeOnce();
    QVERIFY(m_fixture->desk().files.open(QStringLiteral("sample:single-server"))); // the rest is written
    QVERIFY(probes().evidence().isEmpty());
    QVERIFY(m_fixture->desk().files.open(m_plan));
    probes().setVantage(ElementId(QStringLiteral("laptop-1")));
    QTRY_VERIFY_WITH_TIMEOUT(!probes().evidence().isEmpty(), 10000);
    int known = 0;
    for (const ProbeEntry &entry : probes().entries()) {
        QVERIFY(!entry.measured); // nothing was measured in this sitting
        if (entry.track.spans.isEmpty())
            continue;
        ++known;
        QCOMPARE(entry.track.spans.size(), 1);
        QCOMPARE(badgeOf(entry.track.spans.first().verdict), Badge::Failed);
    }
    QVERIFY(known > 3);
    QVERIFY(probes().evidence().coverage().failed > 0);
    const ProbeModel model(m_fixture->session(), probes());
    QStringList pasts;
    for (int row = 0; row < model.rowCount(); ++row)
        pasts += model.index(row, ProbeModel::Past).data(Qt::DisplayRole).toString();
    QVERIFY2(pasts.join(u'\n').contains(QStringLiteral("refused since")), qPrintable(pasts.join(u'\n')));
}

/// With its own vantage and time, however often it comes.
void TestEvidence::whatIsTakenInIsKeptOnce()
{
    const Flow flow = m_fixture->session().workspace().derivation.flows.first();
    const auto &entries = probes().entries();
    const ProbeEntry entry =
        *std::find_if(entries.begin(), entries.end(), [&](const ProbeEntry &one) { return one.flow == flow.id(); });
    ResultFile file;
    file.fileName = QStringLiteral("a.json");
    file.measured.host = QStringLiteral("laptop77");
    ProbeResult result;
    result.flow = entry.flow;
    result.target = entry.target;
    result.port = entry.port;
    result.transport = entry.transport;
    result.vantage = flow.source.text();
    result.verdict = Verdict::Verified;
    result.at = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch() - 3600000, Qt::UTC);
    file.results = {result};
    QCOMPARE(probes().evidence().coverage().verified, 0);
    probes().takeIn({file});
    probes().takeIn({file});
    QCOMPARE(probes().evidence().coverage().verified, 1);
    QVERIFY(m_fixture->desk().files.open(QStringLiteral("sample:single-server"))); // the rest is written
    const auto keptHistories = [this] {
        const Result<EvidenceFile> kept = EvidenceFile::open(evidence(), EvidenceFile::Access::Read);
        const auto read = kept ? kept->histories() : Result<QList<EvidenceHistory>>(kept.errors());
        return read ? *read : QList<EvidenceHistory>();
    };
    QTRY_COMPARE(keptHistories().size(), 1); // by a thread of its own
    const QList<EvidenceHistory> histories = keptHistories();
    QCOMPARE(histories.first().subject.vantage, flow.source.text());
    QVERIFY(histories.first().subject.fromVantage);
    QCOMPARE(histories.first().spans.size(), 1);
    QCOMPARE(histories.first().spans.first().since, result.at);
    QVERIFY(histories.first().spans.first().detail.contains(QStringLiteral("laptop77")));
    QVERIFY(m_fixture->desk().files.open(m_plan));
    QTRY_COMPARE_WITH_TIMEOUT(probes().evidence().coverage().verified, 1, 10000);
}

void TestEvidence::aPlanWithoutAFileKeepsNothing()
{
    QVERIFY(m_fixture->desk().files.open(QStringLiteral("sample:demo")));
    QVERIFY(probes().evidence().path().isEmpty());
    probeOnce();
    QVERIFY(!probes().evidence().isEmpty());
    QVERIFY(!QFile::exists(evidence()));
}

void TestEvidence::anotherFileIsLeftAlone()
{
    QVERIFY(m_fixture->desk().files.open(QStringLiteral("sample:demo")));
    const QByteArray letter("a letter to my landlord");
    m_fixture->write(QStringLiteral("demo.portwright-evidence"), letter);
    QSignalSpy told(&m_fixture->session(), &Session::messageRaised);
    QVERIFY(m_fixture->desk().files.open(m_plan));
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 10000);
    QVERIFY(told.first().first().toString().contains(QStringLiteral("not an evidence file")));
    probeOnce();
    QVERIFY(m_fixture->desk().files.open(QStringLiteral("sample:demo")));
    QVERIFY2(told.count() == 1, qPrintable(told.last().first().toString()));
    QFile file(evidence());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), letter);
}

void TestEvidence::onlyFailuresAreShown()
{
    ProbePanel panel(m_fixture->session(), probes(), *m_look);
    const int all = shown(panel);
    probeOnce();
    auto *only = panel.findChild<QPushButton *>(QStringLiteral("failing"));
    only->setChecked(true);
    const int failing = shown(panel);
    QVERIFY(failing > 0);
    for (int row = 0; row < failing; ++row)
        QVERIFY(panel.rows()->index(row, 0).data(FailingRole).toBool());
    probes().startListeners();
    probeOnce();
    QTRY_COMPARE_WITH_TIMEOUT(shown(panel), 0, 10000);
    only->setChecked(false);
    QCOMPARE(shown(panel), all);
}

void TestEvidence::aChangeIsTold()
{
    MainWindow window(m_fixture->desk(), *m_look);
    probeOnce();
    QCOMPARE(probes().changes().size(), 0);
    probes().startListeners();
    probeOnce();
    QVERIFY(!probes().changes().isEmpty());
    const ProbeChange change = probes().changes().first();
    QCOMPARE(change.now, Verdict::Rehearsed);
    auto *notices = window.findChild<NoticeBar *>();
    QTRY_VERIFY_WITH_TIMEOUT(notices->has(QStringLiteral("probe-change")), 10000);
    QVERIFY(window.findChild<QPushButton *>(QStringLiteral("changes"))
                ->text()
                .contains(QString::number(probes().changes().size())));
    auto *menu = window.findChild<QPushButton *>(QStringLiteral("changes"))->menu();
    Q_EMIT menu->aboutToShow();
    QVERIFY(menu->actions().first()->text().contains(change.dialled));
    QVERIFY(menu->actions().last()->isCheckable());
    window.findChild<QPushButton *>(QStringLiteral("show-change"))->click();
    QVERIFY(!notices->has(QStringLiteral("probe-change")));
    QCOMPARE(m_fixture->session().selection().flows, QSet<FlowId>{change.flow});
}

void TestEvidence::theCoverageStandsOnTheToolBar()
{
    MainWindow window(m_fixture->desk(), *m_look);
    auto *button = window.findChild<QToolButton *>(QStringLiteral("coverage"));
    QVERIFY(button);
    QCOMPARE(button->text(), QStringLiteral("Coverage: none yet"));
    probes().startListeners();
    probeOnce();
    const Coverage coverage = probes().evidence().coverage();
    QCOMPARE(coverage.verified, 0); // stand-ins prove nothing
    QVERIFY(coverage.answered > 0);
    QVERIFY(coverage.elsewhere > 0); // flows that do not start at the laptop
    QTRY_COMPARE_WITH_TIMEOUT(button->text(), QStringLiteral("Coverage: 0 %"), 10000);
    QVERIFY(button->toolTip().contains(QStringLiteral("flows verified")));
}

PORTWRIGHT_TEST(tst_evidence, TestEvidence)
#include "tst_evidence.moc"
