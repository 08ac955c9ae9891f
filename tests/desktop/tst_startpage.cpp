// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "desktop/panels/recentcard.h"
#include "desktop/panels/samplecard.h"
#include "desktop/panels/startpage.h"
#include "desktop/window/fileactions.h"
#include "desktop/window/mainwindow.h"
#include "model/edits.h"
#include "storage/planfile.h"
#include "testmain.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace portwright;
using namespace portwright::test;

namespace {

QByteArray smallPlan()
{
    Zone zone;
    zone.id = ZoneId(QStringLiteral("lan"));
    zone.name = QStringLiteral("LAN");
    return planText(withZone(Plan{}, zone));
}

} // namespace

class TestStartPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aRecentPlanOpensByEnter();
    void pinnedPlansStandFirstAndStay();
    void aVanishedPlanIsSaidAndRemovable();
    void deleteTakesAPlanOffTheList();
    void thereIsAWayBack();
    void noWayBackToNothing();
    void picturesAreKeptUntilTheFileChanges();
    void samplesHavePictures();
    void everyPartHasAName();

private:
    QString open(const QString &name);
    QStringList cards() const;
    RecentCard *card(const QString &path) const;
    template <class T>
    T *part(const QString &path, const char *name) const
    {
        return card(path)->findChild<T *>(QString::fromLatin1(name));
    }
    PlanFiles &files() { return m_fixture->desk().files; }

    std::unique_ptr<Look> m_look;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void TestStartPage::init()
{
    m_look = std::make_unique<Look>(application());
    m_fixture = std::make_unique<DeskFixture>();
    m_window = std::make_unique<MainWindow>(m_fixture->desk(), *m_look);
    m_window->fileActions().setQuestion([] { return FileActions::Unsaved::Discard; });
    m_window->show();
}

void TestStartPage::cleanup()
{
    m_window.reset();
    m_fixture.reset();
    m_look.reset();
}

QString TestStartPage::open(const QString &name)
{
    const QString path = m_fixture->write(name + QStringLiteral(".portwright"), smallPlan());
    m_window->fileActions().open(path);
    return path;
}

QStringList TestStartPage::cards() const
{
    QStringList names;
    for (const RecentCard *each : m_window->findChildren<RecentCard *>()) {
        if (!each->isHidden())
            names += QFileInfo(each->path()).completeBaseName();
    }
    return names;
}

RecentCard *TestStartPage::card(const QString &path) const
{
    for (RecentCard *each : m_window->findChildren<RecentCard *>()) {
        if (!each->isHidden() && each->path() == path)
            return each;
    }
    return nullptr;
}

void TestStartPage::aRecentPlanOpensByEnter()
{
    const QString path = open(QStringLiteral("a"));
    files().startNew();
    m_window->showStartPage();
    auto *button = part<SampleCard>(path, "open");
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Return);
    QCOMPARE(m_fixture->session().document().path(), path);
}

void TestStartPage::pinnedPlansStandFirstAndStay()
{
    const QString first = open(QStringLiteral("first"));
    open(QStringLiteral("second"));
    m_window->showStartPage();
    QCOMPARE(cards(), (QStringList{QStringLiteral("second"), QStringLiteral("first")}));
    part<QToolButton>(first, "pin")->click();
    QTRY_COMPARE(cards(), (QStringList{QStringLiteral("first"), QStringLiteral("second")}));
    for (int more = 0; more < 12; ++more)
        open(QString::number(more));
    QCOMPARE(files().recent().size(), 10);
    QCOMPARE(files().recent().first(), (RecentPlan{first, true}));
    part<QToolButton>(first, "pin")->click();
    QTRY_VERIFY(cards().first() != QStringLiteral("first"));
}

void TestStartPage::aVanishedPlanIsSaidAndRemovable()
{
    const QString path = open(QStringLiteral("a"));
    files().startNew();
    QVERIFY(QFile::remove(path));
    m_window->showStartPage();
    QTRY_VERIFY(card(path)->isMissing());
    QVERIFY(part<SampleCard>(path, "open")->accessibleDescription().contains(QStringLiteral("not found")));
    part<QToolButton>(path, "remove")->click();
    QTRY_VERIFY(cards().isEmpty());
    QVERIFY(files().recent().isEmpty());
}

void TestStartPage::deleteTakesAPlanOffTheList()
{
    const QString path = open(QStringLiteral("a"));
    m_window->showStartPage();
    QTest::keyClick(part<SampleCard>(path, "open"), Qt::Key_Delete);
    QTRY_VERIFY(files().recent().isEmpty());
    QVERIFY(QFile::exists(path));
}

void TestStartPage::thereIsAWayBack()
{
    open(QStringLiteral("a"));
    m_window->showStartPage();
    auto *page = m_window->findChild<StartPage *>();
    auto *back = page->findChild<QPushButton *>(QStringLiteral("back"));
    QVERIFY(back->isVisible());
    QCOMPARE(back->text(), QStringLiteral("Back to a.portwright"));
    back->click();
    QVERIFY(!page->isVisible());
    m_window->showStartPage();
    QTest::keyClick(page, Qt::Key_Escape);
    QVERIFY(!page->isVisible());
}

void TestStartPage::noWayBackToNothing()
{
    m_window->showStartPage();
    auto *page = m_window->findChild<StartPage *>();
    QVERIFY(!page->findChild<QPushButton *>(QStringLiteral("back"))->isVisible());
    QTest::keyClick(page, Qt::Key_Escape);
    QVERIFY(page->isVisible());
}

void TestStartPage::picturesAreKeptUntilTheFileChanges()
{
    const QString path = m_fixture->write(QStringLiteral("a.portwright"), smallPlan());
    const QDir cache(m_fixture->path(QStringLiteral("cache")));
    Thumbnails &thumbnails = m_fixture->desk().thumbnails;
    QSignalSpy ready(&thumbnails, &Thumbnails::ready);
    const auto draw = [&] {
        const auto before = ready.size();
        thumbnails.request(path, lightTheme());
        QVERIFY(QTest::qWaitFor([&] { return ready.size() > before; }));
        QVERIFY(!ready.last().first().value<PlanPicture>().image.isNull());
    };
    draw();
    const QStringList kept = cache.entryList(QDir::Files);
    QCOMPARE(kept.size(), 1);
    QImage red(10, 10, QImage::Format_RGB32);
    red.fill(Qt::red);
    QVERIFY(red.save(cache.filePath(kept.first())));
    draw();
    QCOMPARE(ready.last().first().value<PlanPicture>().image.size(), red.size());
    m_fixture->write(QStringLiteral("a.portwright"), smallPlan() + '\n');
    draw();
    QVERIFY(ready.last().first().value<PlanPicture>().image.size() != red.size());
    QCOMPARE(cache.entryList(QDir::Files).size(), 1);
    QVERIFY(cache.entryList(QDir::Files) != kept);
}

void TestStartPage::samplesHavePictures()
{
    Thumbnails &thumbnails = m_fixture->desk().thumbnails;
    QSignalSpy ready(&thumbnails, &Thumbnails::ready);
    m_window->showStartPage();
    QTRY_COMPARE(ready.size(), 4);
    for (const auto &news : ready)
        QVERIFY(!news.first().value<PlanPicture>().image.isNull());
}

void TestStartPage::everyPartHasAName()
{
    open(QStringLiteral("a"));
    m_window->showStartPage();
    for (const auto *button : m_window->findChild<StartPage *>()->findChildren<QAbstractButton *>()) {
        QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
    }
}

PORTWRIGHT_TEST(tst_startpage, TestStartPage)
#include "tst_startpage.moc"
