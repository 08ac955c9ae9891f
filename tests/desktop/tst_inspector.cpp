// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "desktop/look/fieldmanners.h"
#include "desktop/models/forwardmodel.h"
#include "desktop/panels/inspectorpanel.h"
#include "desktop/panels/problemspanel.h"
#include "desktop/panels/settingsform.h"
#include "desktop/presenter/hovercards.h"
#include "testmain.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QWheelEvent>

using namespace portwright;
using namespace portwright::test;

class TestInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNameIsOneUndoStep();
    void badAddressesAreSaidBesideTheField();
    void severalNodesShareAField();
    void zonesAreEdited();
    void settingsShowTheirDefaults();
    void settingsAreParsedByType();
    void flowsAreExplainedAndDecided();
    void whatWasProbedIsShownWithTheFlow();
    void portsAreOverridden();
    void firewallsJoinZonesAndForward();
    void forwardsTakeNamesAndSayBesideWhatIsWrong();
    void hostNamesAndFingerprintsAreChecked();
    void undoReachesThePlanOnceANameIsCommitted();
    void theWheelChangesNoFieldUnderThePointer();
    void thePlanIsShownWithoutSelection();
    void questionsAreAnsweredInPlace();
    void aFlowSaysWhatWouldMakeItGo();
    void twoNodesSayWhatGoesBetween();
    void portsAreConfirmedInPlace();
    void settingsAreConfirmedInPlace();
    void cardsSayTheShortOfIt();
    void findingsAreFixedInOneStep();

private:
    Session &session() { return m_fixture->session(); }
    const Node &node(const QString &id) { return *session().topology().nodes.find(NodeId(id)); }
    void select(const QStringList &ids);
    QWidget *section(const char *name) { return m_panel->findChild<QWidget *>(QString::fromLatin1(name)); }
    template <class T>
    T *field(const char *of, const QString &name)
    {
        return section(of)->findChild<T *>(name);
    }
    void type(QLineEdit *edit, const QString &text);

    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<InspectorPanel> m_panel;
};

void TestInspector::init()
{
    m_panel.reset();
    m_fixture = std::make_unique<DeskFixture>();
    QVERIFY(m_fixture->desk().files.open(QStringLiteral("sample:storage-dmz")));
    m_panel = std::make_unique<InspectorPanel>(session(), m_fixture->desk().editor, m_fixture->desk().probes);
    m_panel->show();
}

void TestInspector::select(const QStringList &ids)
{
    Selection selection;
    for (const QString &id : ids)
        selection.elements.insert(ElementId(id));
    session().select(selection);
}

void TestInspector::type(QLineEdit *edit, const QString &text)
{
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
}

void TestInspector::aNameIsOneUndoStep()
{
    const Node before = session().topology().nodes.at(0);
    select({before.id.text()});
    auto *name = field<QLineEdit>("NodeSection", QStringLiteral("name"));
    QCOMPARE(name->text(), before.name);
    type(name, QStringLiteral("Renamed"));
    QCOMPARE(node(before.id.text()).name, QStringLiteral("Renamed"));
    QCOMPARE(session().document().undoStack()->count(), 1);
    session().document().undoStack()->undo();
    QVERIFY(node(before.id.text()) == before);
    QCOMPARE(name->text(), before.name);
}

void TestInspector::badAddressesAreSaidBesideTheField()
{
    const QString id = QStringLiteral("authority-1");
    QVERIFY(session().topology().nodes.contains(NodeId(id)));
    const Node before = node(id);
    select({id});
    auto *addresses = field<QLineEdit>("NodeSection", QStringLiteral("addresses"));
    type(addresses, QStringLiteral("10.20.5.999"));
    QVERIFY(node(id) == before);
    auto *problem = section("NodeSection")->findChild<QLabel *>(QStringLiteral("addressesProblem"));
    QVERIFY(problem && problem->isVisibleTo(m_panel.get()));
    type(addresses, QStringLiteral("10.20.5.12"));
    QCOMPARE(node(id).addresses.first().range.toString(), QStringLiteral("10.20.5.12"));
    QVERIFY(!problem->isVisibleTo(m_panel.get()));
}

void TestInspector::severalNodesShareAField()
{
    select({session().topology().nodes.at(0).id.text(), session().topology().nodes.at(1).id.text()});
    auto *name = field<QLineEdit>("NodeSection", QStringLiteral("name"));
    QVERIFY(name->text().isEmpty());
    QCOMPARE(name->placeholderText(), QStringLiteral("several"));
    type(field<QLineEdit>("NodeSection", QStringLiteral("environment")), QStringLiteral("test"));
    QCOMPARE(session().topology().nodes.at(0).environment, QStringLiteral("test"));
    QCOMPARE(session().topology().nodes.at(1).environment, QStringLiteral("test"));
    QCOMPARE(session().document().undoStack()->count(), 1);
}

void TestInspector::zonesAreEdited()
{
    const Zone before = session().topology().zones.at(0);
    select({before.id.text()});
    type(field<QLineEdit>("ZoneSection", QStringLiteral("networks")), QStringLiteral("10.99.0.0/24, 2001:db8:9::/64"));
    QCOMPARE(session().topology().zones.at(0).networks.size(), 2);
    session().document().undoStack()->undo();
    QVERIFY(session().topology().zones.at(0) == before);
}

void TestInspector::settingsShowTheirDefaults()
{
    select({QStringLiteral("authority-1")});
    const QString name = QStringLiteral("code42-onprem/os");
    auto *box = field<QComboBox>("NodeSection", name);
    QVERIFY(box);
    QVERIFY2(box->itemText(0) == QStringLiteral("Linux (assumed)"), qPrintable(box->itemText(0)));
    box->setCurrentIndex(box->findData(QStringLiteral("windows")));
    Q_EMIT box->activated(box->currentIndex());
    QCOMPARE(settingText(node(QStringLiteral("authority-1")).settings.value(QStringLiteral("os"))),
             QStringLiteral("windows"));
    box->setCurrentIndex(0);
    Q_EMIT box->activated(0);
    QVERIFY(!node(QStringLiteral("authority-1")).settings.contains(QStringLiteral("os")));
}

void TestInspector::settingsAreParsedByType()
{
    Setting setting;
    setting.type = SettingType::Version;
    QVERIFY(parsedSetting(setting, QStringLiteral("8.2.5")).isOk());
    QVERIFY(!parsedSetting(setting, QStringLiteral("eight")).isOk());
    setting.type = SettingType::Port;
    QCOMPARE(*parsedSetting(setting, QStringLiteral("8443")), SettingValue(qint64(8443)));
    QVERIFY(!parsedSetting(setting, QStringLiteral("0")).isOk());
    setting.type = SettingType::Number;
    QCOMPARE(*parsedSetting(setting, QStringLiteral("12")), SettingValue(qint64(12)));
    setting.type = SettingType::Date;
    QVERIFY(!parsedSetting(setting, QStringLiteral("30.6.2027")).isOk());
    setting.type = SettingType::AddressList;
    QCOMPARE(*parsedSetting(setting, QStringLiteral("10.0.0.1, 10.1.0.0/16")),
             SettingValue(QStringList{QStringLiteral("10.0.0.1"), QStringLiteral("10.1.0.0/16")}));
    QVERIFY(!parsedSetting(setting, QStringLiteral("10.0.0.1, x")).isOk());
}

void TestInspector::flowsAreExplainedAndDecided()
{
    const FlowId flow = session().derivation().flows.first().id();
    session().select({{}, {flow}});
    QVERIFY(!field<QLabel>("FlowSection", QStringLiteral("sentence"))->text().isEmpty());
    QVERIFY(!field<QLabel>("FlowSection", QStringLiteral("citations"))->text().isEmpty());
    field<QLineEdit>("FlowSection", QStringLiteral("reason"))->setText(QStringLiteral("LDAPS only"));
    field<QPushButton>("FlowSection", QStringLiteral("decline"))->click();
    QCOMPARE(session().stateOf(*session().flow(flow)), FlowState::Declined);
    const qsizetype decision = session().flow(flow)->decision;
    QCOMPARE(session().plan().decisions.at(decision).reason, QStringLiteral("LDAPS only"));
    field<QPushButton>("FlowSection", QStringLiteral("withdraw"))->click();
    QVERIFY(session().stateOf(*session().flow(flow)) != FlowState::Declined);
}

void TestInspector::whatWasProbedIsShownWithTheFlow()
{
    QVERIFY(m_fixture->desk().files.open(QStringLiteral("sample:demo")));
    ProbeSession &probes = m_fixture->desk().probes;
    QVERIFY(!probes.targets().isEmpty());
    const ProbeTarget target = probes.targets().first();
    session().select({{}, {target.flows.first()}});
    auto *probe = field<QLabel>("FlowSection", QStringLiteral("probe"));
    QVERIFY2(probe->text().contains(QStringLiteral("not probed yet")), qPrintable(probe->text()));
    probes.startListeners();
    probes.agree();
    probes.start();
    QTRY_VERIFY_WITH_TIMEOUT(!probes.isRunning(), 30000);
    QTRY_VERIFY2(probe->text().contains(QStringLiteral("rehearsed")), qPrintable(probe->text()));
}

void TestInspector::portsAreOverridden()
{
    const FlowId flow = session().derivation().flows.first().id();
    session().select({{}, {flow}});
    auto *ports = field<QLineEdit>("FlowSection", QStringLiteral("ports"));
    ports->setText(QStringLiteral("70000"));
    field<QPushButton>("FlowSection", QStringLiteral("override"))->click();
    QVERIFY(!field<QLabel>("FlowSection", QStringLiteral("problem"))->text().isEmpty());
    QCOMPARE(session().document().undoStack()->count(), 0);
    ports->setText(QStringLiteral("8443"));
    field<QPushButton>("FlowSection", QStringLiteral("override"))->click();
    QCOMPARE(session().flow(flow)->ports.toString(), QStringLiteral("8443"));
}

void TestInspector::firewallsJoinZonesAndForward()
{
    const Firewall before = *session().topology().firewalls.find(FirewallId(QStringLiteral("edge")));
    const auto now = [&] { return *session().topology().firewalls.find(before.id); };
    select({before.id.text()});
    field<QPushButton>("FirewallSection", QStringLiteral("addForward"))->click();
    QCOMPARE(now().forwards.size(), before.forwards.size() + 1);
    auto *table = field<QTableView>("FirewallSection", QStringLiteral("forwards"));
    QCOMPARE(table->model()->rowCount(), int(before.forwards.size()) + 1);
    table->model()->setData(table->model()->index(0, 3), QStringLiteral("9443"));
    QTRY_COMPARE(now().forwards.first().port, quint16(9443));
    table->setCurrentIndex(table->model()->index(0, 0));
    field<QPushButton>("FirewallSection", QStringLiteral("removeForward"))->click();
    QCOMPARE(now().forwards.size(), before.forwards.size());
    auto *zones = field<QListWidget>("FirewallSection", QStringLiteral("zones"));
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < zones->count(); ++row) {
        if (zones->item(row)->data(Qt::UserRole).toString() == before.zones.first().text())
            first = zones->item(row);
    }
    QVERIFY(first);
    first->setCheckState(Qt::Unchecked);
    QTRY_COMPARE(now().zones.size(), before.zones.size() - 1);
    while (session().document().undoStack()->canUndo())
        session().document().undoStack()->undo();
    QVERIFY(now() == before);
}

void TestInspector::forwardsTakeNamesAndSayBesideWhatIsWrong()
{
    select({QStringLiteral("edge")});
    auto *table = field<QTableView>("FirewallSection", QStringLiteral("forwards"));
    auto *problem = field<QLabel>("FirewallSection", QStringLiteral("forwardsProblem"));
    const auto cell = [table](int column) { return table->model()->index(0, column); };
    const auto nodes = [this] {
        return session().topology().firewalls.find(FirewallId(QStringLiteral("edge")))->forwards.first().nodes;
    };
    QVERIFY(table->model()->setData(cell(ForwardModel::Nodes), QStringLiteral("storage 2"), Qt::EditRole));
    QTRY_COMPARE(nodes(), QList<NodeId>{NodeId(QStringLiteral("storage-2"))});
    QCOMPARE(cell(ForwardModel::Nodes).data(Qt::EditRole).toString(), QStringLiteral("Storage 2"));
    QVERIFY(table->model()->setData(cell(ForwardModel::Nodes), QStringLiteral("storage-1"), Qt::EditRole));
    QTRY_COMPARE(nodes(), QList<NodeId>{NodeId(QStringLiteral("storage-1"))});
    QVERIFY(problem->isHidden());
    QVERIFY(!table->model()->setData(cell(ForwardModel::Nodes), QStringLiteral("nobody"), Qt::EditRole));
    QVERIFY(!problem->isHidden());
    QVERIFY(problem->text().contains(QStringLiteral("nobody")));
}

void TestInspector::hostNamesAndFingerprintsAreChecked()
{
    select({QStringLiteral("authority-1")});
    const QString before = node(QStringLiteral("authority-1")).host;
    auto *host = field<QLineEdit>("NodeSection", QStringLiteral("host"));
    type(host, QStringLiteral("bad host!name"));
    QCOMPARE(node(QStringLiteral("authority-1")).host, before);
    QVERIFY(!host->accessibleDescription().isEmpty());
    type(host, QStringLiteral("backup.example.org"));
    QCOMPARE(node(QStringLiteral("authority-1")).host, QStringLiteral("backup.example.org"));
    auto *sha256 = field<QLineEdit>("NodeSection", QStringLiteral("sha256"));
    type(sha256, QStringLiteral("zz"));
    QVERIFY(!sha256->accessibleDescription().isEmpty());
    type(sha256, QStringLiteral("AB:").repeated(31) + QStringLiteral("CD"));
    QCOMPARE(node(QStringLiteral("authority-1")).certificate.sha256,
             QString(QStringLiteral("ab").repeated(31) + QStringLiteral("cd")));
}

/// A committed text leaves the key to the window's own Undo; one that is being typed keeps it.
void TestInspector::undoReachesThePlanOnceANameIsCommitted()
{
    FieldManners manners;
    select({QStringLiteral("authority-1")});
    auto *name = field<QLineEdit>("NodeSection", QStringLiteral("name"));
    manners.teach(name);
    const auto takesUndo = [name] {
        QKeyEvent event(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        event.ignore();
        QApplication::sendEvent(name, &event);
        return event.isAccepted();
    };
    name->setFocus();
    QTest::keyClicks(name, QStringLiteral("x"));
    QVERIFY(takesUndo());
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(!takesUndo());
}

void TestInspector::theWheelChangesNoFieldUnderThePointer()
{
    FieldManners manners;
    select({QStringLiteral("authority-1")});
    auto *role = field<QComboBox>("NodeSection", QStringLiteral("role"));
    manners.teach(role);
    const int index = role->currentIndex();
    QWheelEvent down({4, 4}, role->mapToGlobal(QPointF(4, 4)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    QApplication::sendEvent(role, &down);
    QCOMPARE(role->currentIndex(), index);
    QVERIFY(!down.isAccepted()); // so that the panel scrolls
}

void TestInspector::thePlanIsShownWithoutSelection()
{
    session().select({});
    QVERIFY(section("PlanSection")->isVisibleTo(m_panel.get()));
    QVERIFY(!section("NodeSection")->isVisibleTo(m_panel.get()));
    type(field<QLineEdit>("PlanSection", QStringLiteral("customer")), QStringLiteral("Contoso"));
    QCOMPARE(session().plan().about.customer, QStringLiteral("Contoso"));
    QVERIFY(field<QLineEdit>("PlanSection", QStringLiteral("code42-onprem/server-version")));
    QCOMPARE(field<QLineEdit>("PlanSection", QStringLiteral("name"))->cursorPosition(), 0);
}

void TestInspector::questionsAreAnsweredInPlace()
{
    Look look(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    ProblemsPanel panel(session(), m_fixture->desk().editor, look);
    const OpenQuestion *open = nullptr;
    for (const OpenQuestion &question : session().derivation().questions) {
        if (question.about != OpenQuestion::About::Setting)
            open = &question;
    }
    QVERIFY(open);
    const OpenQuestion question = *open;
    panel.choose(question.id);
    auto *answer = panel.findChild<QLineEdit *>(QStringLiteral("answer"));
    answer->setText(QStringLiteral("no answer"));
    panel.findChild<QPushButton *>(QStringLiteral("apply"))->click();
    QCOMPARE(session().document().undoStack()->count(), 0);
    answer->setText(question.about == OpenQuestion::About::Port ? QStringLiteral("8443")
                                                                : QStringLiteral("10.20.8.77"));
    panel.findChild<QPushButton *>(QStringLiteral("apply"))->click();
    QCOMPARE(session().document().undoStack()->count(), 1);
    for (const OpenQuestion &left : session().derivation().questions)
        QVERIFY(left.id != question.id);
}

void TestInspector::aFlowSaysWhatWouldMakeItGo()
{
    session().select({{}, {FlowId(QStringLiteral("code42-onprem/browser-storage-webrestore/admins/storage-1"))}});
    auto *gone = field<QLabel>("FlowSection", QStringLiteral("gone"));
    QVERIFY(gone->isVisibleTo(m_panel.get()));
    QVERIFY2(
        gone->text().contains(QStringLiteral("Set Web restore (web-restore) to no on the plan. The port stays open")),
        qPrintable(gone->text()));
    const FlowId first = session().derivation().flows.at(0).id();
    session().select({{}, {first, session().derivation().flows.at(1).id()}});
    QVERIFY(!gone->isVisibleTo(m_panel.get()));
}

void TestInspector::twoNodesSayWhatGoesBetween()
{
    select({QStringLiteral("authority-1")});
    QVERIFY(!section("PairSection")->isVisibleTo(m_panel.get()));
    select({QStringLiteral("laptops"), QStringLiteral("authority-1")});
    QVERIFY(section("PairSection")->isVisibleTo(m_panel.get()));
    QVERIFY(field<QLabel>("PairSection", QStringLiteral("flows"))->text().contains(QStringLiteral("4287/tcp")));
    const QString why = field<QLabel>("PairSection", QStringLiteral("absences"))->text();
    QVERIFY2(why.contains(QStringLiteral("client-server-legacy")), qPrintable(why));
    QVERIFY2(why.contains(QStringLiteral("What would make it appear: Set TLS messaging")), qPrintable(why));
}

void TestInspector::portsAreConfirmedInPlace()
{
    Look look(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    ProblemsPanel panel(session(), m_fixture->desk().editor, look);
    const int open = panel.openCount();
    const QString id = QStringLiteral("code42-onprem/client-dns/port");
    const FlowId flow(QStringLiteral("code42-onprem/client-dns/laptops/dc-1-dns"));
    QCOMPARE(session().flow(flow)->valueState, ValueState::Default);
    panel.choose(id);
    auto *answer = panel.findChild<QLineEdit *>(QStringLiteral("answer"));
    QCOMPARE(answer->text(), QStringLiteral("53"));
    panel.findChild<QPushButton *>(QStringLiteral("apply"))->click();
    QCOMPARE(session().flow(flow)->valueState, ValueState::Planner);
    QCOMPARE(panel.openCount(), open);
    for (const Assumption &left : assumptionsOf(session().plan(), session().derivation(), QStringLiteral("en")))
        QVERIFY(left.id != id);
    session().document().undoStack()->undo();
    QCOMPARE(session().flow(flow)->valueState, ValueState::Default);
}

void TestInspector::settingsAreConfirmedInPlace()
{
    Look look(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    ProblemsPanel panel(session(), m_fixture->desk().editor, look);
    panel.choose(QStringLiteral("code42-onprem/tls/value"));
    auto *answer = panel.findChild<QLineEdit *>(QStringLiteral("answer"));
    QCOMPARE(answer->text(), QStringLiteral("auto"));
    answer->setText(QStringLiteral("perhaps"));
    panel.findChild<QPushButton *>(QStringLiteral("apply"))->click();
    QVERIFY(!panel.findChild<QLabel *>(QStringLiteral("problem"))->text().isEmpty());
    QCOMPARE(session().document().undoStack()->count(), 0);
    answer->setText(QStringLiteral("auto"));
    panel.findChild<QPushButton *>(QStringLiteral("apply"))->click();
    const SettingMap settings = session().plan().settings.value(QStringLiteral("code42-onprem"));
    QCOMPARE(settings.value(QStringLiteral("tls")), SettingValue(QStringLiteral("auto")));
    for (const Assumption &left : assumptionsOf(session().plan(), session().derivation(), QStringLiteral("en")))
        QVERIFY(left.setting != QStringLiteral("tls"));
}

void TestInspector::cardsSayTheShortOfIt()
{
    const HoverCards cards(session());
    const QString node = cards.ofElement(ElementId(QStringLiteral("authority-1")));
    QVERIFY2(node.contains(QStringLiteral("10.20.5.10")), qPrintable(node));
    QVERIFY2(node.contains(QStringLiteral("the worst: open question")), qPrintable(node));
    QVERIFY(cards.ofElement(ElementId(QStringLiteral("edge"))).isEmpty());
    const FlowId flow(QStringLiteral("code42-onprem/authority-ldaps/authority-1/dc-1"));
    const QString one = cards.ofFlows({flow});
    for (const char *part : {"636/tcp", "Need: optional; state: needed", "stated by the vendor", "Because", "Source: "})
        QVERIFY2(one.contains(QString::fromLatin1(part)), qPrintable(one));
    const QString two = cards.ofFlows({flow, session().derivation().flows.last().id()});
    QVERIFY2(two.contains(QStringLiteral("2 flows")), qPrintable(two));
    QVERIFY(cards.ofFlows({FlowId(QStringLiteral("no/such/flow/here"))}).isEmpty());
}

void TestInspector::findingsAreFixedInOneStep()
{
    Look look(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    ProblemsPanel panel(session(), m_fixture->desk().editor, look);
    auto *fix = panel.findChild<QPushButton *>(QStringLiteral("fix"));
    Decision stale;
    stale.target = QStringLiteral("code42-onprem/gone/a/b");
    m_fixture->desk().editor.decide(stale);
    const Plan before = session().plan();
    const int steps = session().document().undoStack()->count();

    panel.choose(QStringLiteral("notice/code42-onprem"));
    QVERIFY(!fix->isEnabled());
    panel.choose(QStringLiteral("decision-matches-nothing/flow/code42-onprem/gone/a/b"));
    QVERIFY(fix->isEnabled());
    fix->click();
    QVERIFY(!session().plan().decisions.contains(stale));
    QCOMPARE(session().document().undoStack()->count(), steps + 1);
    QCOMPARE(session().document().undoStack()->undoText(), QStringLiteral("Remove the decision"));
    session().document().undoStack()->undo();
    QVERIFY(session().plan() == before);
}

PORTWRIGHT_TEST(tst_inspector, TestInspector)
#include "tst_inspector.moc"
