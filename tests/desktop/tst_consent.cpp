// SPDX-License-Identifier: Apache-2.0
#include "../probe/netnamespaces.h"
#include "deskfixture.h"
#include "desktop/models/problemmodel.h"
#include "desktop/panels/probepanel.h"
#include "desktop/panels/samplecard.h"
#include "desktop/window/fileactions.h"
#include "desktop/window/mainwindow.h"
#include "testmain.h"

#include <QApplication>
#include <QCheckBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTcpServer>

#include <unistd.h>

using namespace portwright;
using namespace portwright::test;

namespace {

constexpr auto Server = "10.96.1.2";
constexpr quint16 Forgotten = 22;

/// A stranger's plan: it names addresses and a host, and says that ports which must stay shut are tried.
QByteArray strangersPlan(bool mustStayShut)
{
    return QByteArray(R"({"portwright": 1, "name": "From a stranger",
  "zones": [{"id": "lan", "kind": "lan", "networks": ["10.96.0.0/24"]},
            {"id": "servers", "kind": "server", "networks": ["10.96.1.0/24"]}],
  "nodes": [{"id": "laptop", "role": "host", "pack": "common", "zone": "lan", "addresses": ["10.96.0.5"]},
            {"id": "web", "role": "host", "pack": "common", "name": "Web", "zone": "servers", "addresses": ["10.96.1.2"]},
            {"id": "named", "role": "host", "pack": "common", "zone": "servers", "host": "stranger.example"}],
  "extra-flows": [{"id": "a", "from": "laptop", "to": "web", "transport": "tcp", "ports": ["8443"]},
                  {"id": "b", "from": "laptop", "to": "named", "transport": "tcp", "ports": ["443"]}],
  "must-stay-shut": {"probed": )") +
           (mustStayShut ? "true" : "false") + "}}\n";
}

} // namespace

/// In a network namespace whose firewall counts every packet: nothing is sent before somebody agreed, and what must
/// stay shut is tried only then.
class ConsentLab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void openingSendsNothing();
    void droppingSendsNothing();
    void startingFromTheRecentListSendsNothing();
    void askingSendsNothing();
    void agreeingSends();
    void mustStayShutIsOffUntilSwitchedOn();
    void theWholeListIsShownFirst();
    void answersAreFindings();
    void moreThanTwentyNeedAReason();

private:
    QString write(bool mustStayShut)
    {
        return m_fixture->write(QStringLiteral("p.portwright"), strangersPlan(mustStayShut));
    }
    /// Whatever was begun has had its chance; then what was sent.
    QByteArray countIs(bool none);
    ProbeSession &probes() { return m_fixture->desk().probes; }
    Session &session() { return m_fixture->session(); }
    ProbePanel &panel() { return *m_window->findChild<ProbePanel *>(); }
    template <class T>
    T *field(const char *name)
    {
        return panel().findChild<T *>(QString::fromLatin1(name));
    }

    NetNamespace m_space;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void ConsentLab::initTestCase()
{
    QVERIFY2(m_space.isValid(), "this kernel makes no network namespaces here");
    // Every packet of every protocol goes out through lo, where it is counted.
    DONE(m_space.run(QStringLiteral("ip link set lo up\nip addr add 10.96.1.2/32 dev lo\nip route add default dev lo\n"
                                    "ip -6 route add default dev lo")));
}

void ConsentLab::init()
{
    const Inside inside(m_space);
    m_look = std::make_unique<Look>(application());
    m_fixture = std::make_unique<DeskFixture>();
    m_window = std::make_unique<MainWindow>(m_fixture->desk(), *m_look);
    m_window->fileActions().setQuestion([] { return FileActions::Unsaved::Discard; });
    m_window->show();
    DONE(m_space.run(QStringLiteral(
        "nft flush ruleset\nnft 'table inet count { counter sent { }\nchain out { type filter hook output priority 0; "
        "meta l4proto != ipv6-icmp counter name sent; }\n}'")));
}

void ConsentLab::cleanup()
{
    m_window.reset();
    m_fixture.reset();
    m_look.reset();
}

QByteArray ConsentLab::countIs(bool none)
{
    for (int i = 0; i < 20; ++i)
        QTest::qWait(10);
    return m_space.run(QStringLiteral("nft list counter inet count sent | grep %1 'packets 0 '")
                           .arg(none ? QStringLiteral("-q") : QStringLiteral("-vzq")));
}

void ConsentLab::openingSendsNothing()
{
    const Inside inside(m_space);
    m_window->fileActions().open(write(true));
    QVERIFY(probes().targets().size() > 2);
    DONE(countIs(true));
}

void ConsentLab::droppingSendsNothing()
{
    const Inside inside(m_space);
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(write(true))});
    QDragEnterEvent enter({300, 300}, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QDropEvent drop({300, 300}, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QCOMPARE(session().plan().name, QStringLiteral("From a stranger"));
    DONE(countIs(true));
}

void ConsentLab::startingFromTheRecentListSendsNothing()
{
    const Inside inside(m_space);
    m_window->fileActions().open(write(true));
    m_fixture->desk().files.startNew();
    m_window->showStartPage();
    SampleCard *recent = nullptr;
    for (SampleCard *card : m_window->findChildren<SampleCard *>(QStringLiteral("open")))
        recent = card->isHidden() ? recent : card;
    QVERIFY(recent);
    recent->setFocus();
    QTest::keyClick(recent, Qt::Key_Return);
    QCOMPARE(session().plan().name, QStringLiteral("From a stranger"));
    DONE(countIs(true));
}

void ConsentLab::askingSendsNothing()
{
    const Inside inside(m_space);
    m_window->fileActions().open(write(true));
    probes().setVantage(ElementId(QStringLiteral("lan")));
    panel().start({});
    QVERIFY(!probes().isRunning());
    QVERIFY(field<QLabel>("consentText")->text().contains(QStringLiteral("stranger.example")));
    field<QPushButton>("refuse")->click();
    DONE(countIs(true));
}

void ConsentLab::agreeingSends()
{
    const Inside inside(m_space);
    m_window->fileActions().open(write(false));
    probes().setVantage(ElementId(QStringLiteral("lan")));
    panel().start({});
    field<QPushButton>("agree")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!probes().isRunning(), 60000);
    DONE(countIs(false)); // the counter does count
}

void ConsentLab::mustStayShutIsOffUntilSwitchedOn()
{
    const Inside inside(m_space);
    m_window->fileActions().open(write(false));
    probes().setVantage(ElementId(QStringLiteral("lan")));
    QCOMPARE(probes().targets().size(), 2);
    QVERIFY(probes().mustStayShut().targets.isEmpty());
    QVERIFY(!field<QLineEdit>("shutReason")->isVisibleTo(&panel()));
    field<QCheckBox>("mustStayShut")->click();
    QVERIFY(session().plan().mustStayShut.probed);
    QCOMPARE(probes().mustStayShut().targets.size(), MostShutPorts);
    QCOMPARE(probes().targets().size(), 2 + MostShutPorts);
    session().document().undoStack()->undo();
    QVERIFY(!field<QCheckBox>("mustStayShut")->isChecked());
    QVERIFY(probes().mustStayShut().targets.isEmpty());
    DONE(countIs(true));
}

void ConsentLab::theWholeListIsShownFirst()
{
    const Inside inside(m_space);
    m_window->fileActions().open(write(true));
    probes().setVantage(ElementId(QStringLiteral("lan")));
    panel().start({});
    auto *list = field<QPlainTextEdit>("shutList");
    QVERIFY(list->isVisibleTo(&panel()));
    const QString text = list->toPlainText();
    QVERIFY(text.contains(QLatin1String(Server)));
    for (const ProbeTarget &target : probes().mustStayShut().targets)
        QVERIFY2(text.contains(QStringLiteral("%1/%2 ").arg(target.port).arg(transportName(target.transport))),
                 qPrintable(targetText(target)));
    QVERIFY(!text.contains(QStringLiteral("8443/tcp")));
    DONE(countIs(true));
}

void ConsentLab::answersAreFindings()
{
    const Inside inside(m_space);
    DONE(m_space.run(QStringLiteral("nft 'table inet wall { chain in { type filter hook input priority 0; "
                                    "tcp dport 3389 drop; }\n}'")));
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress(QLatin1String(Server)), Forgotten));
    m_window->fileActions().open(write(true));
    const ProblemModel problems(session());
    const int before = problems.rowCount();
    probes().setVantage(ElementId(QStringLiteral("lan")));
    panel().start({});
    field<QPushButton>("agree")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!probes().isRunning(), 60000);
    QMap<int, Badge> badges;
    for (const ProbeEntry &entry : probes().entries()) {
        if (entry.mustStayShut && entry.latest)
            badges.insert(entry.port, badgeOf(*entry.latest));
    }
    QCOMPARE(badges.value(Forgotten), Badge::Failed);
    QCOMPARE(badges.value(23), Badge::Barred);
    QCOMPARE(badges.value(3389), Badge::Barred);
    QCOMPARE(probes().shutCounts().open, 1);
    QVERIFY(probes().shutCounts().shut >= 15);
    QCOMPARE(problems.rowCount(), before + 1);
    QVERIFY(problems.rowOf(QStringLiteral("unexpectedly-open/lan/web/10.96.1.2/22-tcp")) >= 0);
    QCOMPARE(probes().badges().nodes().value(ElementId(QStringLiteral("web"))), Badge::Failed);
    QVERIFY(panel().stateText().contains(QStringLiteral("1 unexpectedly open")));
    m_fixture->desk().files.startNew();
    QCOMPARE(session().observed().size(), 0);
}

void ConsentLab::moreThanTwentyNeedAReason()
{
    const Inside inside(m_space);
    m_window->fileActions().open(write(true));
    probes().setVantage(ElementId(QStringLiteral("lan")));
    QVERIFY(probes().mustStayShut().leftOut > 0);
    auto *reason = field<QLineEdit>("shutReason");
    QVERIFY(reason->isVisibleTo(&panel()));
    reason->setText(QStringLiteral("agreed, CHG-7"));
    Q_EMIT reason->editingFinished();
    QCOMPARE(session().plan().mustStayShut.reason, QStringLiteral("agreed, CHG-7"));
    QCOMPARE(probes().mustStayShut().leftOut, 0);
    QVERIFY(probes().mustStayShut().targets.size() > MostShutPorts);
    DONE(countIs(true));
}

/// Without root: the same tests in a user namespace, in a process of its own.
class ConsentLabAsUser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInAUserNamespace();
};

void ConsentLabAsUser::runsInAUserNamespace()
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("unshare"), {QStringLiteral("--user"), QStringLiteral("--map-root-user"),
                                              QCoreApplication::applicationFilePath(), QStringLiteral("tst_consent")});
    QVERIFY2(process.waitForStarted(), "missing program: unshare");
    QVERIFY(process.waitForFinished(240000));
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
}

static const bool registered_tst_consent = portwright::test::add("tst_consent", []() -> QObject * {
    return ::geteuid() == 0 ? static_cast<QObject *>(new ConsentLab) : new ConsentLabAsUser;
});
#include "tst_consent.moc"
