// SPDX-License-Identifier: Apache-2.0
#include "packs/packlibrary.h"
#include "packtext.h"
#include "testmain.h"

using namespace portwright;

namespace {

using Kind = PackOrigin::Kind;

/// Folders in memory.
class Folders : public FileSystem
{
public:
    QMap<QString, QByteArray> files;

    Result<QByteArray> read(const QString &path) const override
    {
        if (!files.contains(path))
            return Error{QStringLiteral("no such file"), {path, 0, 0, {}}};
        return files.value(path);
    }
    Result<void> write(const QString &, const QByteArray &) override { return {}; }
    QStringList filesIn(const QString &folder, const QString &) const override
    {
        QStringList paths;
        for (const QString &path : files.keys()) {
            if (path.startsWith(folder + QLatin1Char('/')))
                paths += path;
        }
        return paths;
    }
};

/// A pack of one role; `needs` is a role that one of its rules leads to.
QByteArray pack(const char *id, const char *edition, const char *needs = "thing", const char *title = "T")
{
    return QStringLiteral(R"({"portwright-pack": 1, "id": "%1", "edition": "%2", "title": {"en": "%4"},
"roles": [{"id": "thing", "title": {"en": "Thing"}, "group": "platform"}],
"rules": [{"id": "r", "class": "other", "from": ["thing"], "to": ["%3"],
 "service": {"transport": "tcp", "ports": ["1"], "protocol": "x", "encrypted": "no"}, "need": [{"need": "required"}], "purpose": {"en": "p"}}]})")
        .arg(QLatin1String(id), QLatin1String(edition), QLatin1String(needs), QLatin1String(title))
        .toUtf8();
}

PackLibrary library(std::initializer_list<QByteArray> packs)
{
    PackLibrary result;
    int number = 0;
    for (const QByteArray &text : packs)
        result.add(text, {Kind::User, QStringLiteral("/u/%1.pack.json").arg(++number)});
    return result;
}

PackRef named(const char *id, const char *edition)
{
    return {QString::fromLatin1(id), QString::fromLatin1(edition), {}};
}

QStringList inUse(const PackSet &set)
{
    QStringList result;
    for (const auto &pack : set.packs())
        result += pack->id + QLatin1Char(' ') + pack->edition;
    return result;
}

QStringList texts(std::initializer_list<const char *> list)
{
    QStringList result;
    for (const char *text : list)
        result += QString::fromLatin1(text);
    return result;
}

} // namespace

class TestPackLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laterEditions()
    {
        QVERIFY(isLaterEdition(QStringLiteral("10"), QStringLiteral("9")));
        QVERIFY(isLaterEdition(QStringLiteral("2021-05"), QStringLiteral("2020-12")));
        QVERIFY(isLaterEdition(QStringLiteral("2021-05-b"), QStringLiteral("2021-05")));
        QVERIFY(!isLaterEdition(QStringLiteral("2"), QStringLiteral("2")));
        QVERIFY(!isLaterEdition(QStringLiteral("2"), QStringLiteral("10")));
    }

    void thePlanGetsTheEditionItNamesElseTheNewest()
    {
        const PackLibrary packs = library({pack("a", "9"), pack("a", "10"), pack("b", "1")});
        QCOMPARE(packs.editionsOf(QStringLiteral("a")), texts({"10", "9"}));
        QCOMPARE(inUse(packs.packsFor({})), texts({"a 10", "b 1"}));
        const PackSet older = packs.packsFor({named("a", "9")});
        QCOMPARE(inUse(older), texts({"a 9", "b 1"}));
        QCOMPARE(older.newerEditions().value(QStringLiteral("a")), QStringLiteral("10"));
        QCOMPARE(inUse(packs.packsFor({named("a", "8")})), texts({"a 10", "b 1"}));
        QVERIFY(packs.packsFor({named("a", "8")}).newerEditions().isEmpty());
    }

    void theSameEditionTwice()
    {
        PackLibrary packs = library({pack("a", "1"), pack("a", "1")});
        QVERIFY(packs.leftOut().isEmpty());
        packs.add(pack("a", "1", "thing", "Other"), {Kind::BesidePlan, QStringLiteral("/p/a.pack.json")});
        QCOMPARE(packs.leftOut().size(), 1);
        const Error error = packs.leftOut().first().errors.first();
        QCOMPARE(error.where.line, 1);
        QVERIFY2(error.message.contains(QStringLiteral("/u/1.pack.json")), qPrintable(error.message));
        QCOMPARE(packs.find(QStringLiteral("a"))->origin.kind, Kind::User);
    }

    void shippedPacksWin()
    {
        Result<PackLibrary> packs = PackLibrary::builtIn();
        QVERIFY(packs.isOk());
        const QString edition = packs->find(QStringLiteral("common"))->edition;
        packs->add(pack("common", edition.toLatin1().constData()), {Kind::User, QStringLiteral("/u/common.pack.json")});
        QCOMPARE(packs->leftOut().size(), 1);
        QCOMPARE(packs->find(QStringLiteral("common"), edition)->origin.kind, Kind::BuiltIn);
        packs->add(pack("common", "0.5"), {Kind::User, QStringLiteral("/u/older.pack.json")});
        QCOMPARE(packs->find(QStringLiteral("common"))->edition, edition);
        QVERIFY(packs->find(QStringLiteral("common"), QStringLiteral("0.5")));
    }

    void aBrokenPackIsLeftOutAndTheRestGoesOn()
    {
        Folders files;
        files.files = {{QStringLiteral("/u/a.pack.json"), pack("a", "1")},
                       {QStringLiteral("/u/bad.pack.json"), test::changed("\"group\": \"devices\"", "\"group\": 3")},
                       {QStringLiteral("/u/worse.pack.json"), "{"}};
        PackLibrary packs;
        packs.addFolder(files, QStringLiteral("/u"), Kind::User);
        packs.addFolder(files, QStringLiteral("/nowhere"), Kind::User);
        QCOMPARE(inUse(packs.packsFor({})), texts({"a 1"}));
        QCOMPARE(packs.leftOut().size(), 2);
        QCOMPARE(packs.leftOut().first().id, QStringLiteral("shop"));
        QCOMPARE(errorsText(toldErrors(packs.leftOut().first())),
                 QStringLiteral(
                     "/u/bad.pack.json:7:77: The pack is left out: 3 is not allowed here; choose one of: platform, "
                     "devices, services, network, vendor ($.roles[0].group)"));
        QCOMPARE(packs.leftOut().last().id, QStringLiteral("worse"));
    }

    void aPlanThatNamesABrokenPackIsToldSo()
    {
        PackLibrary packs = library({pack("a", "1")});
        packs.add("{\"id\": \"a\", \"edition\": \"2\"}", {Kind::User, QStringLiteral("/u/a2.pack.json")});
        packs.add("{", {Kind::User, QStringLiteral("/u/lost.pack.json")});
        QVERIFY(packs.brokenNamed({named("a", "1")}).isEmpty());
        QVERIFY(!packs.brokenNamed({named("a", "2")}).isEmpty());
        QVERIFY(packs.brokenNamed({named("a", "3"), named("b", "1")}).isEmpty());
        QCOMPARE(packs.brokenNamed({named("lost", "1")}).size(), 1);
    }

    void unmetReferencesDropOnlyThoseThatNeedThem()
    {
        const PackLibrary packs =
            library({pack("a", "1", "b/thing"), pack("b", "1", "c/thing"), pack("d", "1"), pack("e", "1", "d/thing")});
        const PackSet set = packs.packsFor({});
        QCOMPARE(inUse(set), texts({"d 1", "e 1"}));
        QCOMPARE(set.leftOut().size(), 2);
        QVERIFY(set.leftOut().first().errors.first().message.contains(QStringLiteral("\"thing\" of the pack \"c\"")));
        QCOMPARE(set.leftOut().first().errors.first().where,
                 (Where{QStringLiteral("/u/2.pack.json"), 3, 67, QStringLiteral("$.rules[0].to[0]")}));
        QVERIFY(packs.leftOut().isEmpty());
    }

    void canonicalText()
    {
        const PackLibrary packs = library({test::packText()});
        const QByteArray text = packs.canonicalText(*packs.find(QStringLiteral("shop")));
        QVERIFY(text.startsWith("{\n  \"portwright-pack\": 1,\n  \"id\": \"shop\",\n"));
        QVERIFY(text.endsWith("}\n"));
        QVERIFY(parsePack(text, {}).isOk());
    }
};

PORTWRIGHT_TEST(tst_packlibrary, TestPackLibrary)
#include "tst_packlibrary.moc"
