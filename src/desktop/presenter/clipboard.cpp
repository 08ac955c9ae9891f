// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/clipboard.h"

#include "model/edits.h"
#include "storage/planfile.h"

namespace portwright {

namespace {

/// The member that lists zones which are in the text only so that its references hold.
QString borrowedMember()
{
    return QStringLiteral("borrowed-zones");
}

QByteArray jsonList(const QStringList &ids)
{
    return ids.isEmpty() ? QByteArray("[]") : "[\"" + ids.join(QStringLiteral("\",\"")).toLatin1() + "\"]";
}

QStringList idsOf(const QByteArray &list)
{
    const QByteArray inner = list.mid(1, list.size() - 2).replace('"', "").replace(' ', "");
    return QString::fromLatin1(inner).split(u',', Qt::SkipEmptyParts);
}

/// Adds the zones that members of the fragment stand in and that are not part of it.
Plan withBorrowedZones(Plan part, const Plan &whole)
{
    QStringList borrowed;
    for (const Node &node : part.topology.nodes) {
        const Zone *zone = whole.topology.zones.find(node.zone);
        if (!zone || part.topology.zones.contains(node.zone))
            continue;
        Zone stub;
        stub.id = zone->id;
        stub.name = zone->name;
        borrowed.append(stub.id.text());
        part.topology.zones.set(stub);
    }
    part.unknown = {{borrowedMember(), jsonList(borrowed)}};
    return part;
}

Plan withoutBorrowedZones(Plan part)
{
    for (const auto &[name, value] : std::as_const(part.unknown)) {
        if (name != borrowedMember())
            continue;
        for (const QString &id : idsOf(value))
            part.topology.zones.remove(ZoneId(id));
    }
    part.unknown.clear();
    return part;
}

QString tabbedText(const Plan &plan, const Plan &part)
{
    QStringList lines;
    for (const Node &node : part.topology.nodes) {
        QStringList addresses;
        for (const NodeAddress &address : plan.topology.addressesOf(node))
            addresses.append(address.range.toString());
        lines.append(QStringList{node.name, node.role.role, plan.topology.nameOf(plan.topology.zoneOf(node)),
                                 addresses.join(QStringLiteral(", ")), node.host}
                         .join(u'\t'));
    }
    return lines.join(u'\n');
}

} // namespace

QString fragmentMimeType()
{
    return QStringLiteral("application/x-portwright-fragment");
}

std::unique_ptr<QMimeData> fragmentToMime(const Plan &plan, const QSet<ElementId> &elements)
{
    const Plan part = fragment(plan, elements);
    auto data = std::make_unique<QMimeData>();
    data->setData(fragmentMimeType(), planText(withBorrowedZones(part, plan)));
    data->setText(tabbedText(plan, part));
    return data;
}

std::optional<Plan> fragmentFromMime(const QMimeData *data)
{
    if (!data || !data->hasFormat(fragmentMimeType()))
        return {};
    Result<Plan> part = parsePlan(data->data(fragmentMimeType()), QStringLiteral("clipboard"));
    if (!part)
        return {};
    return withoutBorrowedZones(std::move(part).value());
}

} // namespace portwright
