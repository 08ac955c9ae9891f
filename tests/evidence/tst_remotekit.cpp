// SPDX-License-Identifier: Apache-2.0
#include "evidence/remotekit.h"
#include "testmain.h"

using namespace portwright;

/// What ssh is called with.
class TestRemoteKit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void destinations_data()
    {
        QTest::addColumn<QString>("destination");
        QTest::addColumn<bool>("fine");
        const auto row = [](const char *destination, bool fine) {
            QTest::newRow(destination) << QString::fromUtf8(destination) << fine;
        };
        row("backup.example.org", true);
        row("root@10.0.0.1", true);
        row("ssh://me@host:2222", true);
        row("fe80::1%eth0", true);
        row("", false);
        row("-oProxyCommand=id", false);
        row("a b", false);
        row("a;id", false);
        row("$(id)", false);
        row("`id`", false);
        row("a'b", false);
        row("a\nb", false);
        row("h\u00f6st", false);
    }

    void destinations()
    {
        QFETCH(QString, destination);
        QFETCH(bool, fine);
        const auto arguments = sshArguments(destination);
        QCOMPARE(bool(arguments), fine);
        if (!fine)
            return;
        QCOMPARE(arguments->at(arguments->size() - 3), QStringLiteral("--"));
        QCOMPARE(arguments->at(arguments->size() - 2), destination);
        QVERIFY(arguments->contains(QStringLiteral("BatchMode=yes")));
    }
};

PORTWRIGHT_TEST(tst_remotekit, TestRemoteKit)
#include "tst_remotekit.moc"
