// SPDX-License-Identifier: Apache-2.0
#include "evidence/kitencoding.h"
#include "testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace portwright;

/// What kits carry of a plan and of handshakes.
class TestKitEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsSurviveAndHoldNothingThatShellsRead()
    {
        const QString hostile = QString::fromUtf8("a'b\"c$(id)`id`;\\n\n\r\t&|<>*?~#!{}%s \u00fc\u4e2d\U0001F600 -x");
        const QByteArray json = plainJson(hostile);
        for (const char c : json) {
            QVERIFY2(
                QByteArray("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ._:;,=/()-\\\"").contains(c),
                json.constData());
        }
        QCOMPARE(QJsonDocument::fromJson('[' + json + ']').array().at(0).toString(), hostile);
    }

    void hostNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("plain") << QStringLiteral("backup.example.org") << QByteArray("backup.example.org");
        QTest::newRow("umlaut") << QString::fromUtf8("b\u00fccher.example") << QByteArray("xn--bcher-kva.example");
        QTest::newRow("option") << QStringLiteral("-oProxyCommand=id") << QByteArray();
        QTest::newRow("command") << QStringLiteral("a$(id)") << QByteArray();
        QTest::newRow("newline") << QStringLiteral("a\nid") << QByteArray();
        QTest::newRow("space") << QStringLiteral("a b") << QByteArray();
        QTest::newRow("empty") << QString() << QByteArray();
        QTest::newRow("long") << QString(QStringLiteral("a.")).repeated(200) << QByteArray();
    }

    void hostNames()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, name);
        QCOMPARE(hostName(text), name);
    }

    void stepsAreWordsWithoutBlanks_data()
    {
        QTest::addColumn<QString>("id");
        const Result<QList<Handshake>> handshakes = builtInHandshakes();
        QVERIFY(handshakes);
        for (const Handshake &handshake : *handshakes)
            QTest::newRow(qPrintable(handshake.id)) << handshake.id;
    }

    void stepsAreWordsWithoutBlanks()
    {
        QFETCH(QString, id);
        const Result<QList<Handshake>> handshakes = builtInHandshakes();
        for (const Handshake &handshake : *handshakes) {
            if (handshake.id != id)
                continue;
            const auto steps = encodedSteps(handshake, {"srv.lab", QStringLiteral("10.0.0.1"), 443});
            const bool secret = id.contains(QLatin1String("radius")); // the plan does not hold the secret
            QCOMPARE(steps.has_value(), !secret);
            for (const char c : steps.value_or(QByteArray()))
                QVERIFY2(QByteArray("0123456789abcdefstoABER:._,").contains(c), steps->constData());
        }
    }

    void placeholdersAreFilledIn()
    {
        const auto handshakes = parseHandshakes(
            R"({"portwright-handshakes": 1, "handshakes": [{"id": "x", "transport": "tcp", "proves": "x",
                "reference": "x", "steps": [{"send": "{size16} {random2} {authority}"},
                {"expect": "01/0f ('a' *) 'b'", "proof": "p"}]}]})",
            QStringLiteral("x"));
        QVERIFY(handshakes);
        const auto steps = encodedSteps(handshakes->first(), {{}, QStringLiteral("::1"), 5});
        QCOMPARE(*steps, QByteArray("s::00ff09ffRb00Rb01") + "5bff3aff3aff31ff5dff3aff35ff,e:70:010f61ff.B1.A.62ff.E0");
    }
};

PORTWRIGHT_TEST(tst_kitencoding, TestKitEncoding)
#include "tst_kitencoding.moc"
