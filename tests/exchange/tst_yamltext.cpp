// SPDX-License-Identifier: Apache-2.0
#include "exchange/yamltext.h"
#include "testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryFile>

using namespace portwright;

namespace {

/// What PyYAML reads, as JSON; what it complains of where it does not.
QByteArray readBack(const QByteArray &yaml)
{
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(
        QStringLiteral("python3"),
        {QStringLiteral("-c"),
         QStringLiteral("import json, sys, yaml\nprint(json.dumps(yaml.safe_load(sys.stdin.buffer.read())))")});
    python.write(yaml);
    python.closeWriteChannel();
    return python.waitForFinished(30000) ? python.readAll() : QByteArray("python3 did not end");
}

QStringList hostileTexts()
{
    QStringList texts{QString(),
                      QStringLiteral(": {"),
                      QStringLiteral("'"),
                      QStringLiteral("\""),
                      QStringLiteral("a\nb\r\nc\ttab"),
                      QStringLiteral("{{ 7 * 7 }}{% raw %}"),
                      QStringLiteral("- no"),
                      QStringLiteral("yes"),
                      QStringLiteral("null"),
                      QStringLiteral("0x10"),
                      QStringLiteral("1e3"),
                      QStringLiteral("2026-11-27"),
                      QStringLiteral("# no comment"),
                      QStringLiteral("a #b"),
                      QStringLiteral("!!python/object/apply:os.system ['true']"),
                      QStringLiteral("&a *a"),
                      QStringLiteral("%YAML 1.2"),
                      QStringLiteral("---\n...\n"),
                      QStringLiteral("back\\slash \\n \\x41"),
                      QStringLiteral("Zürich 東京 \U0001F600"),
                      QStringLiteral(" leading and trailing "),
                      QStringLiteral("\u2028\u2029\ufeff\u0085\u00a0")};
    for (int c = 1; c < 0x100; ++c)
        texts += QString(QChar(c)) + QStringLiteral("x");
    return texts;
}

} // namespace

/// Whatever a text holds, it is read back as that text.
class TestYamlText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsComeBack()
    {
        const QStringList texts = hostileTexts();
        Yaml::Map members{{QStringLiteral("list"), Yaml::texts(texts)}};
        for (int i = 0; i < texts.size(); ++i)
            members += Yaml::Member(QStringLiteral("k%1 ").arg(i) + texts.at(i), texts.at(i));
        const QByteArray read = readBack(yamlText(QStringLiteral("two\nlines"), members));
        const QJsonObject object = QJsonDocument::fromJson(read).object();
        QVERIFY2(!object.isEmpty(), read.constData());
        QCOMPARE(object.size(), members.size());
        for (int i = 0; i < texts.size(); ++i) {
            QCOMPARE(object.value(QStringLiteral("list")).toArray().at(i).toString(), texts.at(i));
            QCOMPARE(object.value(QStringLiteral("k%1 ").arg(i) + texts.at(i)).toString(), texts.at(i));
        }
    }

    void structuresComeBack()
    {
        const Yaml tree = Yaml::Map{
            {QStringLiteral("empty"), Yaml::Map{}},
            {QStringLiteral("none"), Yaml::List{}},
            {QStringLiteral("numbers"), Yaml::List{Yaml(1), Yaml(-2)}},
            {QStringLiteral("truth"), true},
            {QStringLiteral("items"),
             Yaml::List{Yaml::Map{{QStringLiteral("a"), 1},
                                  {QStringLiteral("b"),
                                   Yaml::List{Yaml::Map{{QStringLiteral("c"), false}, {QStringLiteral("d"), 2}}}}},
                        Yaml::Map{{QStringLiteral("on"), Yaml::Map{{QStringLiteral("y"), 1}, {QStringLiteral("z"), 2}}},
                                  {QStringLiteral("e"), 3}}}}};
        const QByteArray read = readBack(yamlText(QStringLiteral("x"), tree));
        const QByteArray wanted =
            R"({"empty": {}, "none": [], "numbers": [1, -2], "truth": true, "items": [{"a": 1, "b": [{"c": false, "d": 2}]}, {"on": {"y": 1, "z": 2}, "e": 3}]})";
        QCOMPARE(QJsonDocument::fromJson(read), QJsonDocument::fromJson(wanted));
        QVERIFY2(!QJsonDocument::fromJson(read).isNull(), read.constData());
    }

    void aListMayBeTheWhole()
    {
        const QByteArray read = readBack(
            yamlText(QStringLiteral("x"), Yaml::List{Yaml::Map{{QStringLiteral("a"), 1}, {QStringLiteral("b"), 2}}}));
        QCOMPARE(read.trimmed(), QByteArray(R"([{"a": 1, "b": 2}])"));
    }

    void aHeadCannotLeaveItsComment()
    {
        const QByteArray read = readBack(
            yamlText(QStringLiteral("x\rkey: 1\n: {"), Yaml::Map{{QStringLiteral("a"), 1}, {QStringLiteral("b"), 2}}));
        QCOMPARE(read.trimmed(), QByteArray(R"({"a": 1, "b": 2})"));
    }
};

PORTWRIGHT_TEST(tst_yamltext, TestYamlText)
#include "tst_yamltext.moc"
