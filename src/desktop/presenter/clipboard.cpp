// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/clipboard.h"

#include "model/edits.h"
#include "storage/planfile.h"

namespace portwright {

namespace {

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
    data->setData(fragmentMimeType(), planText(part));
    data->setText(tabbedText(plan, part));
    return data;
}

std::optional<Plan> fragmentFromMime(const QMimeData *data)
{
    if (!data || !data->hasFormat(fragmentMimeType()))
        return {};
    Result<Plan> part = parseFragment(data->data(fragmentMimeType()), QStringLiteral("clipboard"));
    if (!part)
        return {};
    return std::move(part).value();
}

} // namespace portwright
