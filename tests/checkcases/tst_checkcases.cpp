// SPDX-License-Identifier: Apache-2.0
#include "app/workspace.h"
#include "packs/packfile.h"
#include "storage/planfile.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace portwright;

namespace {

/// RFC 7396: members of the patch replace, null removes.
QJsonValue patched(const QJsonValue &value, const QJsonValue &patch)
{
    if (!patch.isObject())
        return patch;
    QJsonObject object = value.toObject();
    const QJsonObject changes = patch.toObject();
    for (auto at = changes.begin(); at != changes.end(); ++at) {
        if (at.value().isNull())
            object.remove(at.key());
        else
            object.insert(at.key(), patched(object.value(at.key()), at.value()));
    }
    return object;
}

/// {"a": {...}} as [{"id": "a", ...}].
QJsonArray withIds(const QJsonObject &byId)
{
    QJsonArray array;
    for (auto at = byId.begin(); at != byId.end(); ++at) {
        QJsonObject item = at.value().toObject();
        item.insert(QStringLiteral("id"), at.key());
        array.append(item);
    }
    return array;
}

/// The plan file of a case's plan in short: elements by id, zone "lan" and an address where none is given, the pack
/// "common" where it has the role.
class ShortPlan
{
public:
    explicit ShortPlan(const PackSet &packs) : m_packs(packs) {}

    QByteArray text(QJsonObject plan)
    {
        if (!plan.contains(QStringLiteral("portwright")))
            plan.insert(QStringLiteral("portwright"), 1);
        QJsonObject zones = plan.value(QStringLiteral("zones")).toObject();
        QJsonObject nodes = plan.value(QStringLiteral("nodes")).toObject();
        for (auto at = nodes.begin(); at != nodes.end(); ++at)
            at.value() = filled(at.value().toObject(), zones);
        for (auto at = zones.begin(); at != zones.end(); ++at)
            at.value() = named(at.value().toObject(), at.key());
        plan.insert(QStringLiteral("zones"), withIds(zones));
        plan.insert(QStringLiteral("nodes"), withIds(nodes));
        for (const QString &key : {QStringLiteral("firewalls"), QStringLiteral("extra-flows")})
            plan.insert(key, withIds(plan.value(key).toObject()));
        return QJsonDocument(plan).toJson();
    }

private:
    static QJsonObject named(QJsonObject zone, const QString &id)
    {
        if (!zone.contains(QStringLiteral("kind")))
            zone.insert(QStringLiteral("kind"), QStringLiteral("lan"));
        zone.insert(QStringLiteral("name"), id);
        return zone;
    }

    QJsonObject filled(QJsonObject node, QJsonObject &zones)
    {
        const QString role = node.value(QStringLiteral("role")).toString();
        const Pack *common = m_packs.pack(QStringLiteral("common"));
        if (!node.contains(QStringLiteral("pack")))
            node.insert(QStringLiteral("pack"),
                        common->role(role) ? QStringLiteral("common") : QStringLiteral("code42-onprem"));
        if (node.contains(QStringLiteral("on")))
            return node;
        if (!node.contains(QStringLiteral("zone")))
            node.insert(QStringLiteral("zone"), QStringLiteral("lan"));
        const QString zone = node.value(QStringLiteral("zone")).toString();
        if (!zone.isEmpty() && !zones.contains(zone))
            zones.insert(zone, QJsonObject());
        if (!node.contains(QStringLiteral("addresses")))
            node.insert(QStringLiteral("addresses"), QJsonArray{QStringLiteral("10.99.0.%1").arg(++m_last)});
        return node;
    }

    const PackSet &m_packs;
    int m_last = 0;
};

QStringList casesFiles()
{
    const QDir folder(test::sourceFolder() + QStringLiteral("/checkcases"));
    QStringList files;
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        files += folder.filePath(name);
    return files;
}

QJsonArray allCases()
{
    QJsonArray all;
    for (const QString &name : casesFiles()) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
        if (error.error != QJsonParseError::NoError)
            qFatal("%s: %s at %d", qPrintable(name), qPrintable(error.errorString()), error.offset);
        for (const QJsonValue &one : document.array())
            all.append(one);
    }
    return all;
}

} // namespace

/// Each check fires, and stays quiet, in a case made of a plan file alone.
class TestCheckCases : public QObject
{
    Q_OBJECT

    PackSet m_packs;

    QList<Finding> findings(const Plan &plan) const
    {
        return evaluate(plan, m_packs, QDate(2026, 11, 23), QStringLiteral("en")).findings;
    }
    Plan planOf(const QJsonValue &value) const
    {
        const Result<Plan> plan = parsePlan(ShortPlan(m_packs).text(value.toObject()), QStringLiteral("case"));
        if (!plan)
            qFatal("%s", qPrintable(errorsText(plan.errors())));
        return *plan;
    }
    static QStringList idsOf(const QList<Finding> &findings, const QString &check)
    {
        QStringList ids;
        for (const Finding &finding : findings) {
            if (finding.check == check)
                ids += severityName(finding.severity) + QLatin1Char(' ') + finding.id;
        }
        return ids;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Result<PackSet> packs = builtInPacks();
        QVERIFY2(packs, packs ? "" : qPrintable(errorsText(packs.errors())));
        m_packs = *packs;
    }

    void everyPackCheckHasACase()
    {
        QSet<QString> covered;
        for (const QJsonValue &one : allCases())
            covered.insert(one.toObject().value(QStringLiteral("check")).toString());
        for (const QString &id : {QStringLiteral("code42-onprem"), QStringLiteral("common")}) {
            for (const PackCheck &check : m_packs.pack(id)->checks)
                QVERIFY2(covered.contains(check.id), qPrintable(check.id));
        }
    }

    void firesAndStaysQuiet_data()
    {
        QTest::addColumn<QJsonObject>("one");
        int row = 0;
        for (const QJsonValue &one : allCases()) {
            const QString check = one.toObject().value(QStringLiteral("check")).toString();
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(check).arg(++row))) << one.toObject();
        }
    }

    void firesAndStaysQuiet()
    {
        QFETCH(QJsonObject, one);
        const QString check = one.value(QStringLiteral("check")).toString();
        QVERIFY(!one.value(QStringLiteral("source")).toString().isEmpty());
        QStringList expected;
        for (const QJsonValue &id : one.value(QStringLiteral("fires")).toArray())
            expected += id.toString();
        const Plan plan = planOf(one.value(QStringLiteral("plan")));
        const QList<Finding> found = findings(plan);
        QCOMPARE(idsOf(found, check), expected);
        QVERIFY(!expected.isEmpty());

        const Plan quiet = planOf(patched(one.value(QStringLiteral("plan")), one.value(QStringLiteral("quiet"))));
        QCOMPARE(idsOf(findings(quiet), check), QStringList());

        const bool fixed = one.value(QStringLiteral("fixed")).toBool();
        Plan mended = plan;
        for (const Finding &finding : found) {
            if (finding.check != check)
                continue;
            QVERIFY(!finding.elements.isEmpty() || !finding.help.isEmpty());
            QVERIFY2(!finding.message.contains(QLatin1Char('%')), qPrintable(finding.message));
            QCOMPARE(!finding.fix.isEmpty(), fixed);
            if (fixed) {
                QVERIFY(!finding.fix.title.isEmpty());
                mended = finding.fix.apply(mended);
            }
        }
        if (fixed)
            QCOMPARE(idsOf(findings(mended), check), QStringList());
    }
};

PORTWRIGHT_TEST(tst_checkcases, TestCheckCases)
#include "tst_checkcases.moc"
