// SPDX-License-Identifier: Apache-2.0
#include "desktop/look/desktopwishes.h"
#include "testmain.h"

#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace portwright;

namespace {

/// The settings portal's interface, with the answers of the test.
class Portal : public QDBusVirtualObject
{
public:
    QMap<QString, QVariant> settings; // by "<group> <key>"

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        const QString name = message.arguments().value(0).toString() + u' ' + message.arguments().value(1).toString();
        if (message.member() != QLatin1String("Read"))
            return false;
        ++asked;
        if (!settings.contains(name))
            return bus.send(message.createErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"), name));
        const QVariant inner = QVariant::fromValue(QDBusVariant(settings.value(name)));
        return bus.send(message.createReply(QVariant::fromValue(QDBusVariant(inner))));
    }
    static void say(const QDBusConnection &bus, const char *group, const char *key, const QVariant &value)
    {
        QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"),
                                                         QStringLiteral("org.freedesktop.portal.Settings"),
                                                         QStringLiteral("SettingChanged"));
        signal << QLatin1String(group) << QLatin1String(key) << QVariant::fromValue(QDBusVariant(value));
        bus.send(signal);
    }
    int asked = 0;
};

using Settings = QMap<QString, QVariant>;

constexpr char Appearance[] = "org.freedesktop.appearance";
constexpr char Gnome[] = "org.gnome.desktop.interface";

} // namespace

/// On a message bus of its own.
class TestWishes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void withoutAPortalThereIsMotion();
    void whatThePortalSaysIsTaken_data();
    void whatThePortalSaysIsTaken();
    void changesAreFollowed();

private:
    QDBusConnection connection(const char *name)
    {
        return QDBusConnection::connectToBus(m_address, QLatin1String(name));
    }
    QDBusConnection openPortal(Portal &portal);

    QTemporaryDir m_folder;
    QString m_address;
    QProcess m_bus;
};

void TestWishes::initTestCase()
{
    m_address = QStringLiteral("unix:path=") + m_folder.filePath(QStringLiteral("bus"));
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                 QStringLiteral("--print-address"), QStringLiteral("--address=") + m_address});
    QVERIFY2(m_bus.waitForStarted(), "dbus-daemon is missing: install the package dbus-daemon");
    QVERIFY(m_bus.waitForReadyRead());
}

void TestWishes::cleanupTestCase()
{
    m_bus.terminate();
    m_bus.waitForFinished();
}

void TestWishes::cleanup()
{
    QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
    QDBusConnection::disconnectFromBus(QStringLiteral("program"));
}

QDBusConnection TestWishes::openPortal(Portal &portal)
{
    QDBusConnection bus = connection("portal");
    if (!bus.registerVirtualObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal) ||
        !bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")))
        qFatal("no portal: %s", qPrintable(bus.lastError().message()));
    return bus;
}

void TestWishes::withoutAPortalThereIsMotion()
{
    DesktopWishes wishes;
    wishes.follow(connection("program"));
    QVERIFY(!wishes.wantsLessMotion());
}

void TestWishes::whatThePortalSaysIsTaken_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<bool>("less");
    const QString motion = QStringLiteral("org.freedesktop.appearance reduced-motion");
    const QString animations = QStringLiteral("org.gnome.desktop.interface enable-animations");
    QTest::newRow("nothing") << Settings{} << false;
    QTest::newRow("no preference") << Settings{{motion, 0U}} << false;
    QTest::newRow("reduced") << Settings{{motion, 1U}} << true;
    QTest::newRow("a value of later days") << Settings{{motion, 7U}} << false;
    QTest::newRow("GNOME with animations") << Settings{{animations, true}} << false;
    QTest::newRow("GNOME without") << Settings{{animations, false}} << true;
    QTest::newRow("no preference, GNOME without") << Settings{{motion, 0U}, {animations, false}} << true;
}

void TestWishes::whatThePortalSaysIsTaken()
{
    QFETCH(const Settings, settings);
    QFETCH(const bool, less);
    Portal portal;
    portal.settings = settings;
    portal.settings.insert(QStringLiteral("org.freedesktop.appearance color-scheme"), 1U);
    const QDBusConnection bus = openPortal(portal);
    DesktopWishes wishes;
    wishes.follow(connection("program"));
    QTRY_COMPARE(portal.asked, 3);
    QTRY_VERIFY(wishes.wantsDark());
    QTRY_COMPARE(wishes.wantsLessMotion(), less);
}

void TestWishes::changesAreFollowed()
{
    Portal portal;
    const QDBusConnection bus = openPortal(portal);
    DesktopWishes wishes;
    QSignalSpy changed(&wishes, &DesktopWishes::changed);
    wishes.follow(connection("program"));
    QTRY_COMPARE(portal.asked, 3);
    Portal::say(bus, Appearance, "reduced-motion", 1U);
    QTRY_VERIFY(wishes.wantsLessMotion());
    Portal::say(bus, Gnome, "enable-animations", false);
    Portal::say(bus, Gnome, "enable-animations-of-others", true);
    Portal::say(bus, Appearance, "reduced-motion", 0U);
    Portal::say(bus, Gnome, "enable-animations", true);
    QTRY_VERIFY(!wishes.wantsLessMotion());
    QCOMPARE(changed.size(), 2); // said only when it makes a difference
}

PORTWRIGHT_TEST(tst_wishes, TestWishes)
#include "tst_wishes.moc"
