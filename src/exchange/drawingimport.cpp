// SPDX-License-Identifier: Apache-2.0
#include "exchange/drawingimport.h"

#include "exchange/exchangetext.h"
#include "model/edits.h"

#include <QRegularExpression>

namespace portwright {

namespace {

constexpr qsizetype MostSurrounded = 4000; // boxes for which standing in one another is looked at

/// Boxes drawn over another one without belonging to it stand in the smallest one around them.
void addSurroundings(QList<ImportItem> &items)
{
    if (items.size() > MostSurrounded)
        return;
    const auto area = [&](qsizetype item) {
        return items.at(item).shape.rect.width() * items.at(item).shape.rect.height();
    };
    for (qsizetype inner = 0; inner < items.size(); ++inner) {
        if (items.at(inner).parent >= 0 || items.at(inner).shape.facts.contains(QStringLiteral("pw_id")))
            continue;
        for (qsizetype outer = 0; outer < items.size(); ++outer) {
            const qsizetype best = items.at(inner).parent;
            const bool around = outer != inner && items.at(outer).shape.rect.contains(items.at(inner).shape.rect) &&
                                area(outer) > area(inner);
            if (around && (best < 0 || area(outer) < area(best)))
                items[inner].parent = outer;
        }
    }
}

bool isFirewallShape(const DrawioShape &shape)
{
    static const QRegularExpression word(QStringLiteral("\\bfirewall\\b"), QRegularExpression::CaseInsensitiveOption);
    return shape.facts.contains(QStringLiteral("pw_firewall")) ||
           shape.style.contains(QLatin1String("firewall"), Qt::CaseInsensitive) ||
           word.match(shape.lines.value(0)).hasMatch();
}

bool isContainer(const DrawioShape &shape)
{
    return shape.style.startsWith(QLatin1String("swimlane")) || shape.style.contains(QLatin1String("container=1")) ||
           shape.facts.contains(QStringLiteral("pw_zone"));
}

void judgeNode(ImportItem &item, const PackSet &packs)
{
    item.kind = ImportKind::Node;
    const QStringList named = item.shape.facts.value(QStringLiteral("pw_role")).split(QLatin1Char('/'));
    const RoleRef own{named.value(0), named.value(1)};
    item.role = packs.role(own) ? std::optional(own) : roleNamed(item.shape.lines, packs);
    item.certain = item.role.has_value();
}

void judgeZone(ImportItem &item)
{
    item.kind = ImportKind::Zone;
    const auto own = zoneKindFromName(item.shape.facts.value(QStringLiteral("pw_zone")));
    const auto named = own ? own : zoneKindNamed(item.name);
    item.zoneKind = named.value_or(ZoneKind::Lan);
    item.certain = named.has_value();
}

void judge(ImportItem &item, bool holdsOthers, const PackSet &packs)
{
    item.name = item.shape.lines.value(0);
    if (holdsOthers || isContainer(item.shape)) {
        judgeZone(item);
    } else if (isFirewallShape(item.shape) && !item.shape.facts.contains(QStringLiteral("pw_role"))) {
        item.kind = ImportKind::Firewall;
        item.certain = true;
    } else if (item.name.isEmpty()) {
        item.kind = ImportKind::Skip; // decoration
        item.certain = true;
    } else {
        judgeNode(item, packs);
    }
}

/// Makes a plan of the items; a class only to hand its parts around.
class PlanMaking
{
public:
    PlanMaking(const DrawingImport &drawing, const PackSet &packs, const QString &fileName)
        : m_drawing(drawing), m_packs(packs), m_fileName(fileName)
    {
    }

    Result<Plan> run()
    {
        m_plan.name = m_drawing.title;
        giveIds();
        for (qsizetype i = 0; i < m_drawing.items.size(); ++i)
            if (m_drawing.items.at(i).kind == ImportKind::Zone)
                addZone(i);
        for (qsizetype i = 0; i < m_drawing.items.size(); ++i)
            if (m_drawing.items.at(i).kind == ImportKind::Node)
                addNode(i);
        for (qsizetype i = 0; i < m_drawing.items.size(); ++i)
            if (m_drawing.items.at(i).kind == ImportKind::Firewall)
                addFirewall(i);
        joinMachines();
        return m_errors.isEmpty() ? Result<Plan>(m_plan) : Result<Plan>(m_errors);
    }

private:
    const ImportItem &item(qsizetype index) const { return m_drawing.items.at(index); }
    QString ownFact(qsizetype index, const char *name) const
    {
        return item(index).shape.facts.value(QLatin1String(name));
    }

    /// Ids of ours stay where they can; others are made from the names.
    void giveIds()
    {
        QSet<QString> taken;
        const auto give = [&](qsizetype index, const QString &wanted) {
            QString id = wanted;
            for (int number = 2; taken.contains(id); ++number)
                id = wanted.left(26) + QLatin1Char('-') + QString::number(number);
            taken.insert(id);
            m_ids.insert(index, id);
        };
        for (qsizetype i = 0; i < m_drawing.items.size(); ++i)
            if (const QString own = ownFact(i, "pw_id"); isValidId(own) && !taken.contains(own))
                give(i, own);
        for (qsizetype i = 0; i < m_drawing.items.size(); ++i)
            if (!m_ids.contains(i))
                give(i, idFromText(item(i).name));
    }

    /// The innermost zone around an item, as an id.
    ZoneId zoneAround(qsizetype index) const
    {
        QSet<qsizetype> seen{index};
        for (qsizetype at = item(index).parent; at >= 0 && !seen.contains(at); at = item(at).parent) {
            seen.insert(at);
            if (item(at).kind == ImportKind::Zone)
                return ZoneId(m_ids.value(at));
        }
        return {};
    }

    /// Words of the label below the name, and the facts of our own files.
    QStringList addressWords(qsizetype index, const char *name) const
    {
        static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
        const QString own = ownFact(index, name);
        const QString text = own.isEmpty() ? item(index).shape.lines.mid(1).join(QLatin1Char(' ')) : own;
        return text.split(between, Qt::SkipEmptyParts);
    }

    void addZone(qsizetype index)
    {
        Zone zone;
        zone.id = ZoneId(m_ids.value(index));
        zone.name = item(index).name.isEmpty() ? ExchangeText::tr("Zone") : item(index).name;
        zone.kind = item(index).zoneKind;
        zone.parent = zoneAround(index);
        zone.site = ownFact(index, "pw_site");
        zone.owner = ownFact(index, "pw_owner");
        for (const QString &word : addressWords(index, "pw_networks"))
            if (const Result<Cidr> network = Cidr::parse(word); network && word.contains(QLatin1Char('/')))
                zone.networks += *network;
        m_plan = withZone(std::move(m_plan), zone, item(index).shape.rect.toRect());
    }

    void addNode(qsizetype index)
    {
        if (!item(index).role) {
            m_errors += Error{ExchangeText::tr("\"%1\" needs a role.").arg(item(index).name),
                              {m_fileName, item(index).shape.line, 1, {}}};
            return;
        }
        Node node;
        node.id = NodeId(m_ids.value(index));
        node.name = item(index).name;
        node.role = *item(index).role;
        node.zone = zoneAround(index);
        if (node.zone.isEmpty())
            node.zone = surroundings();
        node.host = ownFact(index, "pw_host");
        bool isNumber = false;
        const qint64 count = ownFact(index, "pw_count").toLongLong(&isNumber);
        if (isNumber && count > 0)
            node.count = count;
        for (const QString &word : addressWords(index, "pw_addresses"))
            if (const Result<IpRange> range = IpRange::parse(word); range && (node.count || range->isSingle()))
                node.addresses += NodeAddress{*range, {}, {}, {}};
        if (const Pack *pack = m_packs.pack(node.role.pack))
            m_plan = withPack(std::move(m_plan), {pack->id, pack->edition, {}});
        m_plan = withNode(std::move(m_plan), node, item(index).shape.rect.topLeft().toPoint());
    }

    /// Several roles on one machine: a fact of our own files.
    void joinMachines()
    {
        for (qsizetype i = 0; i < m_drawing.items.size(); ++i) {
            const Node *found = m_plan.topology.nodes.find(NodeId(m_ids.value(i)));
            const Node *machine = m_plan.topology.nodes.find(NodeId(ownFact(i, "pw_on")));
            if (!found || !machine || item(i).kind != ImportKind::Node || machine->id == found->id ||
                !machine->on.isEmpty())
                continue;
            Node node = *found;
            node.on = machine->id;
            node.zone = {};
            node.addresses.clear();
            m_plan = withNode(std::move(m_plan), node);
        }
    }

    /// A zone for what stands in none.
    ZoneId surroundings()
    {
        if (m_surroundings.isEmpty()) {
            Zone zone;
            zone.id = ZoneId(freeId(m_plan, QStringLiteral("drawing")));
            zone.name = ExchangeText::tr("Not in a zone");
            m_plan = withZone(std::move(m_plan), zone);
            m_surroundings = zone.id;
        }
        return m_surroundings;
    }

    void addFirewall(qsizetype index)
    {
        Firewall firewall;
        firewall.id = FirewallId(m_ids.value(index));
        firewall.name = item(index).name.isEmpty() ? ExchangeText::tr("Firewall") : item(index).name;
        firewall.platform = ownFact(index, "pw_platform");
        firewall.owner = ownFact(index, "pw_owner");
        for (const QString &id : ownFact(index, "pw_firewall").split(QStringLiteral(", "), Qt::SkipEmptyParts))
            if (m_plan.topology.zones.contains(ZoneId(id)))
                firewall.zones += ZoneId(id);
        const QRectF reach = item(index).shape.rect.adjusted(-8, -8, 8, 8);
        for (qsizetype i = 0; i < m_drawing.items.size() && ownFact(index, "pw_firewall").isEmpty(); ++i)
            if (item(i).kind == ImportKind::Zone && item(i).shape.rect.intersects(reach))
                firewall.zones += ZoneId(m_ids.value(i));
        m_plan = withFirewall(std::move(m_plan), firewall, item(index).shape.rect.topLeft().toPoint());
    }

    const DrawingImport &m_drawing;
    const PackSet &m_packs;
    QString m_fileName;
    Plan m_plan;
    QHash<qsizetype, QString> m_ids;
    ZoneId m_surroundings;
    Errors m_errors;
};

} // namespace

DrawingImport proposedImport(const DrawioPage &page, const PackSet &packs)
{
    DrawingImport drawing;
    drawing.title = page.name;
    drawing.connections = page.connections;
    for (const DrawioShape &shape : page.shapes) {
        ImportItem item;
        item.shape = shape;
        item.parent = shape.parent;
        drawing.items += item;
    }
    addSurroundings(drawing.items);
    QSet<qsizetype> outer;
    for (const ImportItem &item : std::as_const(drawing.items))
        outer.insert(item.parent);
    for (qsizetype i = 0; i < drawing.items.size(); ++i)
        judge(drawing.items[i], outer.contains(i), packs);
    return drawing;
}

Result<Plan> planOf(const DrawingImport &drawing, const PackSet &packs, const QString &fileName)
{
    return PlanMaking(drawing, packs, fileName).run();
}

} // namespace portwright
