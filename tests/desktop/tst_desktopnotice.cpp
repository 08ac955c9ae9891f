// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/desktopnotice.h"
#include "testmain.h"

#include <QDBusConnection>
#include <QProcess>
#include <QVariantMap>

using namespace portwright;

/// Takes notifications as a desktop does.
class NotificationTaker : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QList<quint32> replaced;
    QStringList bodies;

public Q_SLOTS:
    uint Notify(const QString &, uint replaces, const QString &, const QString &summary, const QString &body,
                const QStringList &, const QVariantMap &, int)
    {
        replaced += replaces;
        bodies += summary + u'|' + body;
        return 41;
    }
};

/// With a real bus of the test's own.
class TestDesktopNotice : public QObject
{
    Q_OBJECT

    QProcess m_bus;
    QString m_address;

private Q_SLOTS:
    void initTestCase()
    {
        m_bus.start(QStringLiteral("dbus-daemon"),
                    {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY2(m_bus.waitForStarted(), "dbus-daemon cannot be started: install dbus-daemon");
        QVERIFY(m_bus.waitForReadyRead(20000));
        m_address = QString::fromUtf8(m_bus.readLine()).trimmed();
    }
    void cleanupTestCase()
    {
        m_bus.kill();
        m_bus.waitForFinished();
    }

    void theNewOneReplacesTheOldOneAndTextStaysText()
    {
        QDBusConnection desktop = QDBusConnection::connectToBus(m_address, QStringLiteral("taker"));
        NotificationTaker taker;
        QVERIFY(desktop.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &taker,
                                       QDBusConnection::ExportAllSlots));
        QVERIFY(desktop.registerService(QStringLiteral("org.freedesktop.Notifications")));
        DesktopNotice notice(QDBusConnection::connectToBus(m_address, QStringLiteral("program")));
        notice.show(QStringLiteral("Changed"), QStringLiteral("<b>a & b"));
        QTRY_COMPARE_WITH_TIMEOUT(taker.bodies, QStringList{QStringLiteral("Changed|&lt;b&gt;a &amp; b")}, 20000);
        QTRY_VERIFY_WITH_TIMEOUT((notice.show(QStringLiteral("x"), QString()), taker.replaced.contains(41)), 20000);
        QCOMPARE(taker.replaced.first(), 0);
        QDBusConnection::disconnectFromBus(QStringLiteral("taker"));
        QDBusConnection::disconnectFromBus(QStringLiteral("program"));
    }

    void withoutADesktopItIsSilent()
    {
        DesktopNotice notice(QDBusConnection(QStringLiteral("nowhere")));
        notice.show(QStringLiteral("x"), QStringLiteral("y"));
        QTest::qWait(10);
    }
};

PORTWRIGHT_TEST(tst_desktopnotice, TestDesktopNotice)
#include "tst_desktopnotice.moc"
