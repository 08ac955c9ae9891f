// SPDX-License-Identifier: Apache-2.0
#include "packtext.h"
#include "testmain.h"

using namespace portwright;
using test::changed;

class TestPackLint : public QObject
{
    Q_OBJECT

    static QStringList lint(const QByteArray &text)
    {
        const Result<Pack> pack = parsePack(text, QStringLiteral("shop.pack.json"));
        QStringList parts;
        if (!pack)
            return {errorsText(pack.errors())};
        for (const Error &error : lintPack(*pack, QStringLiteral("shop.pack.json")))
            parts += error.where.path;
        return parts;
    }

private Q_SLOTS:
    void cleanPack() { QCOMPARE(lint(test::packText()), QStringList()); }

    void gaps_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("parts");
        const auto row = [](const char *name, const QByteArray &text, const QStringList &parts) {
            QTest::newRow(name) << text << parts;
        };
        row("no German", changed("{\"en\": \"sales\", \"de\": \"Verkauf\"}", "{\"en\": \"sales\"}"),
            {QStringLiteral("rules.till-server.purpose")});
        row("no case that fires", changed("\"flows\": [\"shop/server-dns/a/b\"], ", ""),
            {QStringLiteral("rules.server-dns")});
        row("no case that does not", changed(", \"absent\": [\"till-server/b/a\"]", ""),
            {QStringLiteral("rules.till-server")});
        row("a case about no rule",
            changed("\"absent\": [\"till-server/b/a\"]",
                    "\"absent\": [\"till-server/b/a\", \"sale/b/a\", \"plan/x/a/b\"]"),
            {QStringLiteral("tests")});
        row("unused condition", changed("{\"holds\": \"new\", \"at\": \"destination\"}", "{\"drawn\": \"till\"}"),
            {QStringLiteral("conditions.new")});
        row("unused setting", changed("\"port-setting\": \"port\"", "\"ports\": [\"53\"]"),
            {QStringLiteral("settings.port")});
        row("nobody to ask", changed("\"port-setting\": \"port\"", "\"ports\": []"),
            {QStringLiteral("rules.server-dns.asks"), QStringLiteral("rules.server-dns.asks"),
             QStringLiteral("settings.port")});
        row("no source", changed(", \"citations\": [{\"source\": \"DOC\"}]", ""),
            {QStringLiteral("rules.server-dns.citations")});
    }
    void gaps()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, parts);
        QCOMPARE(lint(text), parts);
    }

    /// A step that mends has a title in both languages: it is on a button, and in the list of steps to undo.
    void fixesNeedTitles()
    {
        Pack pack = *parsePack(test::packText(), QStringLiteral("shop.pack.json"));
        PackCheck check;
        check.id = QStringLiteral("odd");
        check.message.texts = {{QStringLiteral("en"), QStringLiteral("odd")},
                               {QStringLiteral("de"), QStringLiteral("seltsam")}};
        check.fix.kind = PackFix::Kind::Remove;
        pack.checks = {check};
        const auto lintedParts = [&pack] {
            QStringList parts;
            for (const Error &error : lintPack(pack, QStringLiteral("shop.pack.json")))
                parts += error.where.path + u' ' + error.message;
            return parts;
        };
        const QString part = QStringLiteral("checks.odd.fix.title The text in the language \"%1\" is missing; add it");
        QCOMPARE(lintedParts(), (QStringList{part.arg(QStringLiteral("en")), part.arg(QStringLiteral("de"))}));
        pack.checks[0].fix.title.texts = {{QStringLiteral("en"), QStringLiteral("Remove")}};
        QCOMPARE(lintedParts(), QStringList{part.arg(QStringLiteral("de"))});
        pack.checks[0].fix.kind = PackFix::Kind::None;
        pack.checks[0].fix.title.texts.clear();
        QCOMPARE(lintedParts(), QStringList());
    }

    void handshakes()
    {
        const Result<Pack> pack = parsePack(test::packText(), QStringLiteral("shop.pack.json"));
        QVERIFY(pack.isOk());
        QVERIFY(unknownHandshakes(*pack, {QStringLiteral("dns-udp")}, {}).isEmpty());
        const Errors errors = unknownHandshakes(*pack, {QStringLiteral("smtp")}, {});
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors.first().where.path, QStringLiteral("rules.server-dns.service.handshake"));
    }
};

PORTWRIGHT_TEST(tst_packlint, TestPackLint)
#include "tst_packlint.moc"
