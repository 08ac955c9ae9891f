// SPDX-License-Identifier: Apache-2.0
#include "app/rowimport.h"

#include "model/edits.h"
#include "packs/schemawords.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace portwright {

namespace {

struct RowImportText
{
    Q_DECLARE_TR_FUNCTIONS(RowImport)
};

constexpr qsizetype MostSuggestions = 5;

/// A kind of zone in both languages, as people write it.
QStringList kindWords(ZoneKind kind)
{
    switch (kind) {
    case ZoneKind::Internet:
        return {QStringLiteral("internet")};
    case ZoneKind::Lan:
        return {QStringLiteral("lan"), QStringLiteral("user network"), QStringLiteral("benutzernetz")};
    case ZoneKind::Dmz:
        return {QStringLiteral("dmz")};
    case ZoneKind::Server:
        return {QStringLiteral("server"), QStringLiteral("server network"), QStringLiteral("servernetz")};
    case ZoneKind::Management:
        return {QStringLiteral("management"), QStringLiteral("management network"), QStringLiteral("managementnetz")};
    case ZoneKind::Cloud:
        return {QStringLiteral("cloud")};
    case ZoneKind::Vendor:
        return {QStringLiteral("vendor"), QStringLiteral("hersteller")};
    }
    return {};
}

std::optional<ZoneKind> kindFromWord(const QString &word)
{
    for (const ZoneKind kind : {ZoneKind::Internet, ZoneKind::Lan, ZoneKind::Dmz, ZoneKind::Server,
                                ZoneKind::Management, ZoneKind::Cloud, ZoneKind::Vendor}) {
        if (kindWords(kind).contains(word.toLower()))
            return kind;
    }
    return {};
}

/// What was meant first, then whatever contains the word.
QStringList suggestionsFor(const QString &word, const QStringList &known)
{
    QStringList found;
    if (const QString near = nearest(word, known); !near.isEmpty())
        found.append(near);
    for (const QString &one : known) {
        const bool fits = one.contains(word, Qt::CaseInsensitive) || word.contains(one, Qt::CaseInsensitive);
        if (fits && !found.contains(one) && found.size() < MostSuggestions)
            found.append(one);
    }
    return found;
}

class Checker
{
public:
    Checker(const Plan &plan, const PackSet &packs, const RowOptions &options)
        : m_plan(plan), m_packs(packs), m_options(options)
    {
        for (const Node &node : plan.topology.nodes) {
            m_names.insert(node.name);
            for (const NodeAddress &address : node.addresses)
                m_addresses.insert(address.range.toString(), node.name);
        }
        for (const Role *role : packs.roles())
            m_roleTitles.append(role->title.in(options.language));
        for (const Zone &zone : plan.topology.zones)
            m_zoneNames.append(zone.name);
    }

    CheckedRow check(const QStringList &cells)
    {
        m_row = {};
        readRole(cells.at(int(RowColumn::Role)));
        readName(cells.at(int(RowColumn::Name)));
        readZone(cells.at(int(RowColumn::Zone)));
        readCount(cells.at(int(RowColumn::Count)));
        readAddresses(cells.at(int(RowColumn::Address)));
        readHost(cells.at(int(RowColumn::Host)));
        m_row.node.environment = cells.at(int(RowColumn::Environment));
        return m_row;
    }

private:
    void note(RowColumn column, const QString &message, bool stops, const QStringList &suggestions = {})
    {
        m_row.problems.append({column, message, suggestions, stops});
    }
    void readName(const QString &text);
    void readRole(const QString &text);
    void readZone(const QString &text);
    void readCount(const QString &text);
    void readAddresses(const QString &text);
    void readHost(const QString &text);
    const Role *roleOf(const QString &text) const;
    const Zone *zoneOf(const QString &text) const;
    QString freeNameFor(const QString &name) const;

    const Plan &m_plan;
    const PackSet &m_packs;
    const RowOptions &m_options;
    QSet<QString> m_names;
    QHash<QString, QString> m_addresses; // whose they are
    QStringList m_roleTitles;
    QStringList m_zoneNames;
    CheckedRow m_row;
};

QString Checker::freeNameFor(const QString &name) const
{
    QString free = name;
    for (int number = 2; m_names.contains(free); ++number)
        free = QStringLiteral("%1 %2").arg(name).arg(number);
    return free;
}

void Checker::readName(const QString &text)
{
    m_row.node.name = text;
    if (text.isEmpty()) {
        const Role *role = m_packs.role(m_row.node.role);
        m_row.node.name = freeNameFor(role ? role->title.in(m_options.language) : RowImportText::tr("Node"));
    } else if (m_names.contains(text)) {
        note(RowColumn::Name, RowImportText::tr("Something else is called \"%1\" already.").arg(text), false,
             {freeNameFor(text)});
    }
    m_names.insert(m_row.node.name);
}

const Role *Checker::roleOf(const QString &text) const
{
    const auto same = [&](const QString &word) { return word.compare(text, Qt::CaseInsensitive) == 0; };
    const QList<const Role *> roles = m_packs.roles();
    for (const Role *role : roles) {
        if (same(role->id) || same(role->pack + u'/' + role->id))
            return role;
    }
    for (const Role *role : roles) {
        if (std::any_of(role->title.texts.begin(), role->title.texts.end(), same))
            return role;
    }
    return nullptr;
}

void Checker::readRole(const QString &text)
{
    if (const Role *role = roleOf(text))
        m_row.node.role = role->ref();
    else if (text.isEmpty())
        note(RowColumn::Role, RowImportText::tr("A role is needed: what the machine does."), true);
    else
        note(RowColumn::Role, RowImportText::tr("No role is called \"%1\".").arg(text), true,
             suggestionsFor(text, m_roleTitles));
}

const Zone *Checker::zoneOf(const QString &text) const
{
    const auto same = [&](const QString &word) { return word.compare(text, Qt::CaseInsensitive) == 0; };
    for (const Zone &zone : m_plan.topology.zones) {
        if (same(zone.id.text()) || same(zone.name))
            return &zone;
    }
    const std::optional<ZoneKind> kind = kindFromWord(text);
    const Zone *only = nullptr;
    for (const Zone &zone : m_plan.topology.zones) {
        if (zone.kind != kind)
            continue;
        if (only)
            return nullptr;
        only = &zone;
    }
    return only;
}

void Checker::readZone(const QString &text)
{
    if (text.isEmpty()) {
        m_row.node.zone = m_options.defaultZone;
        if (m_options.defaultZone.isEmpty())
            note(RowColumn::Zone, RowImportText::tr("A zone is needed: where the machine stands."), true, m_zoneNames);
    } else if (const Zone *zone = zoneOf(text)) {
        m_row.node.zone = zone->id;
    } else if (m_options.addZones) {
        m_row.newZone = text;
    } else {
        note(RowColumn::Zone, RowImportText::tr("No zone is called \"%1\".").arg(text), true,
             suggestionsFor(text, m_zoneNames));
    }
}

void Checker::readCount(const QString &text)
{
    if (text.isEmpty())
        return;
    bool ok = false;
    const qint64 count = text.toLongLong(&ok);
    if (!ok || count < 1)
        return note(RowColumn::Count, RowImportText::tr("A count is a whole number from 1; a single machine has none."),
                    true);
    if (count > 1)
        m_row.node.count = count;
}

void Checker::readAddresses(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[,; ]+"));
    for (const QString &word : text.split(between, Qt::SkipEmptyParts)) {
        const Result<IpRange> range = IpRange::parse(word);
        if (!range) {
            note(RowColumn::Address, range.errors().first().message, true);
            continue;
        }
        const QString address = range->toString();
        if (m_addresses.contains(address))
            note(RowColumn::Address,
                 RowImportText::tr("%1 is the address of %2 already.").arg(address, m_addresses.value(address)), false);
        m_addresses.insert(address, m_row.node.name);
        NodeAddress value;
        value.range = *range;
        m_row.node.addresses.append(value);
    }
}

void Checker::readHost(const QString &text)
{
    static const QRegularExpression host(QStringLiteral("^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                                                        "(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\\.?$"));
    m_row.node.host = text;
    if (!text.isEmpty() && !host.match(text).hasMatch())
        note(RowColumn::Host,
             RowImportText::tr("A host name has letters, digits, hyphens and dots, such as backup.example.org."), true);
}

/// The zone of that name, added if it is not there.
ZoneId zoneNamed(Plan &plan, const QString &name)
{
    for (const Zone &zone : plan.topology.zones) {
        if (zone.name.compare(name, Qt::CaseInsensitive) == 0)
            return zone.id;
    }
    Zone zone;
    zone.name = name;
    zone.kind = kindFromWord(name).value_or(ZoneKind::Lan);
    zone.id = ZoneId(freeId(plan, idFromText(name)));
    const ZoneId id = zone.id;
    plan = withZone(std::move(plan), std::move(zone));
    return id;
}

} // namespace

const CellProblem *CheckedRow::problemAt(RowColumn column) const
{
    const auto found = std::find_if(problems.begin(), problems.end(),
                                    [column](const CellProblem &problem) { return problem.column == column; });
    return found == problems.end() ? nullptr : &*found;
}

QList<CheckedRow> checkRows(const QList<QStringList> &rows, const Plan &plan, const PackSet &packs,
                            const RowOptions &options)
{
    Checker checker(plan, packs, options);
    QList<CheckedRow> checked;
    for (const QStringList &row : rows)
        checked.append(checker.check(row));
    return checked;
}

RowsAdded withRows(Plan plan, const QList<CheckedRow> &rows, const PackSet &packs)
{
    RowsAdded result;
    for (const CheckedRow &row : rows) {
        if (!row.isUsable())
            continue;
        Node node = row.node;
        if (!row.newZone.isEmpty())
            node.zone = zoneNamed(plan, row.newZone);
        node.id = NodeId(freeId(plan, idFromText(node.name)));
        result.added.insert(node.id);
        const Pack *pack = packs.pack(node.role.pack);
        plan = withNode(std::move(plan), std::move(node));
        if (pack)
            plan = withPack(std::move(plan), {pack->id, pack->edition, {}});
    }
    result.plan = std::move(plan);
    return result;
}

} // namespace portwright
