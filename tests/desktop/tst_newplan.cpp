// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "desktop/dialogs/newplandialog.h"
#include "desktop/window/fileactions.h"
#include "desktop/window/mainwindow.h"
#include "testmain.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>

using namespace portwright;
using namespace portwright::test;

class TestNewPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void answersBecomeAPlan();
    void networksFollowTheSites();
    void aWrongNetworkIsSaid();
    void thePictureIsDrawn();
    void thePlanIsANewDocumentOfOneStep();
    void everyFieldHasAName();

private:
    template <class T>
    T *field(const char *name)
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }

    std::unique_ptr<Look> m_look;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<NewPlanDialog> m_dialog;
};

void TestNewPlan::init()
{
    m_look = std::make_unique<Look>(application());
    m_fixture = std::make_unique<DeskFixture>();
    m_dialog = std::make_unique<NewPlanDialog>(m_fixture->session().library(), m_fixture->desk().thumbnails, *m_look);
    m_dialog->show();
}

void TestNewPlan::cleanup()
{
    m_dialog.reset();
    m_fixture.reset();
    m_look.reset();
}

void TestNewPlan::answersBecomeAPlan()
{
    QSignalSpy given(m_dialog.get(), &NewPlanDialog::planGiven);
    field<QLineEdit>("name")->setText(QStringLiteral("Contoso"));
    field<QSpinBox>("sites")->setValue(2);
    field<QSpinBox>("storage")->setValue(3);
    field<QCheckBox>("dmz")->setChecked(true);
    field<QCheckBox>("mail")->setChecked(false);
    field<QComboBox>("directory")->setCurrentIndex(1);
    field<QLineEdit>("published")->setText(QStringLiteral("203.0.113.10"));
    field<QPushButton>("create")->click();
    QCOMPARE(given.size(), 1);
    const Plan plan = given.first().first().value<Plan>();
    QCOMPARE(plan.name, QStringLiteral("Contoso"));
    const auto has = [&](const char *id) { return plan.topology.nodes.contains(NodeId(QString::fromLatin1(id))); };
    QVERIFY(has("storage-3") && has("clients-2") && has("ldap-1") && has("roaming") && !has("mail-1"));
    QVERIFY(!plan.topology.firewalls.at(0).forwards.isEmpty());
}

void TestNewPlan::networksFollowTheSites()
{
    auto *networks = field<QTableWidget>("networks");
    QCOMPARE(networks->rowCount(), 2);
    networks->item(1, 1)->setText(QStringLiteral("192.168.0.0/24"));
    QCOMPARE(m_dialog->answers().networks.size(), 1);
    field<QSpinBox>("sites")->setValue(3);
    QCOMPARE(networks->rowCount(), 4);
    QVERIFY2(m_dialog->answers().networks.isEmpty(), "the zone \"office\" is no more");
}

void TestNewPlan::aWrongNetworkIsSaid()
{
    field<QTableWidget>("networks")->item(0, 1)->setText(QStringLiteral("10.0.0.300/24"));
    QVERIFY(!field<QPushButton>("create")->isEnabled());
    field<QTableWidget>("networks")->item(0, 1)->setText(QStringLiteral("10.99.0.0/24"));
    QVERIFY(field<QPushButton>("create")->isEnabled());
    field<QLineEdit>("published")->setText(QStringLiteral("nowhere"));
    QTRY_VERIFY(!field<QPushButton>("create")->isEnabled());
}

void TestNewPlan::thePictureIsDrawn()
{
    QSignalSpy ready(&m_fixture->desk().thumbnails, &Thumbnails::ready);
    field<QCheckBox>("hybrid")->setChecked(true);
    QTRY_VERIFY(!ready.isEmpty());
    QVERIFY(!ready.last().first().value<PlanPicture>().image.isNull());
}

void TestNewPlan::thePlanIsANewDocumentOfOneStep()
{
    MainWindow window(m_fixture->desk(), *m_look);
    window.fileActions().setQuestion([] { return FileActions::Unsaved::Discard; });
    window.actions()["new-from-questions"]->trigger();
    auto *dialog = window.findChild<NewPlanDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QPushButton *>(QStringLiteral("create"))->click();
    Document &document = m_fixture->session().document();
    QVERIFY(!document.plan().topology.nodes.isEmpty());
    QVERIFY(document.path().isEmpty() && document.isModified());
    QCOMPARE(document.undoStack()->count(), 1);
    document.undoStack()->undo();
    QVERIFY(document.plan().topology.nodes.isEmpty());
}

void TestNewPlan::everyFieldHasAName()
{
    for (const auto *child : m_dialog->findChildren<QWidget *>()) {
        if (const auto *button = qobject_cast<const QAbstractButton *>(child);
            button && !button->objectName().isEmpty())
            QVERIFY2(!button->text().isEmpty(), qPrintable(button->objectName()));
        if (qobject_cast<const QAbstractSpinBox *>(child) || qobject_cast<const QComboBox *>(child))
            QVERIFY2(!child->accessibleName().isEmpty(), qPrintable(child->objectName()));
    }
}

PORTWRIGHT_TEST(tst_newplan, TestNewPlan)
#include "tst_newplan.moc"
