// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "packs/packfile.h"
#include "testmain.h"

#include <QDir>
#include <QFile>

using namespace portwright;

class TestShippedPacks : public QObject
{
    Q_OBJECT

    static QByteArray read(const QString &path)
    {
        QFile file(test::sourceFolder() + QStringLiteral("/../resources/") + path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QStringList files()
    {
        return QDir(test::sourceFolder() + QStringLiteral("/../resources/packs")).entryList({QStringLiteral("*.json")});
    }

private Q_SLOTS:
    void builtIn()
    {
        const Result<PackSet> packs = builtInPacks();
        QVERIFY2(packs.isOk(), qPrintable(packs ? QString() : errorsText(packs.errors())));
        QStringList ids;
        for (const auto &pack : packs->packs())
            ids += pack->id;
        const QStringList expected{QStringLiteral("code42-onprem"), QStringLiteral("common"),
                                   QStringLiteral("microsoft-ad"), QStringLiteral("zabbix")};
        QCOMPARE(ids, expected);
        QCOMPARE(files().size(), ids.size());
    }

    void productsShareServices()
    {
        const Result<PackSet> packs = builtInPacks();
        QVERIFY(packs.isOk());
        const RoleRef dns{QStringLiteral("common"), QStringLiteral("dns")};
        for (const char *product : {"code42-onprem", "microsoft-ad", "zabbix"}) {
            const Pack *pack = packs->pack(QLatin1String(product));
            QVERIFY2(pack, product);
            const bool asksDns = std::any_of(pack->rules.begin(), pack->rules.end(),
                                             [&dns](const Rule &rule) { return rule.to.contains(dns); });
            QVERIFY2(asksDns, product);
        }
    }

    void whatIsNotStatedIsExplained()
    {
        const Result<PackSet> packs = builtInPacks();
        QVERIFY(packs.isOk());
        for (const char *product : {"microsoft-ad", "zabbix"}) {
            for (const Rule &rule : packs->pack(QLatin1String(product))->rules) {
                QVERIFY2(rule.trust.weakest() == ValueState::Stated || !rule.trust.note.isEmpty(), qPrintable(rule.id));
                QVERIFY2(!rule.grade.isEmpty() && !rule.loss.isEmpty(), qPrintable(rule.id));
            }
        }
    }

    void schemaAndReferences()
    {
        QVERIFY(files().size() >= 4);
        for (const QString &file : files()) {
            const Result<Pack> pack = parsePack(read(QStringLiteral("packs/") + file), file);
            QVERIFY2(pack.isOk(), qPrintable(pack ? QString() : errorsText(pack.errors())));
        }
    }

    void lint()
    {
        for (const QString &file : files()) {
            const Result<Pack> pack = parsePack(read(QStringLiteral("packs/") + file), file);
            QVERIFY(pack.isOk());
            const Errors errors = lintPack(*pack, file);
            QVERIFY2(errors.isEmpty(), qPrintable(errorsText(errors)));
        }
    }

    void handshakesExist()
    {
        const Result<JsonDocument> document = JsonDocument::parse(read(QStringLiteral("handshakes.json")), {});
        QVERIFY(document.isOk());
        QStringList known;
        const JsonValue list = document->root().find(u"handshakes");
        for (const JsonValue handshake : list.isMissing() ? document->root() : list)
            known += handshake.find(u"id").toString();
        const Result<PackSet> packs = builtInPacks();
        QVERIFY(packs.isOk());
        for (const auto &pack : packs->packs()) {
            const Errors errors = unknownHandshakes(*pack, known, pack->id);
            QVERIFY2(errors.isEmpty(), qPrintable(errorsText(errors)));
        }
    }
};

PORTWRIGHT_TEST(tst_shippedpacks, TestShippedPacks)
#include "tst_shippedpacks.moc"
