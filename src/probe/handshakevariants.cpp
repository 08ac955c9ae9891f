// SPDX-License-Identifier: Apache-2.0
#include "probe/handshakevariants.h"

namespace portwright {

namespace {

QList<Handshake> shippedVariants()
{
    QList<Handshake> found;
    if (const Result<QList<Handshake>> shipped = builtInHandshakes())
        found = *shipped;
    found.removeIf([](const Handshake &handshake) { return handshake.variant.of.isEmpty(); });
    return found;
}

} // namespace

HandshakeVariants::HandshakeVariants(const Plan &plan) : m_plan(plan)
{
    static const QList<Handshake> shipped = shippedVariants(); // the program's own file never changes
    m_known = shipped;
}

QString HandshakeVariants::of(const Flow &flow) const
{
    const QString own = flow.rule ? flow.rule->handshake : QString();
    for (const Handshake &handshake : own.isEmpty() ? QList<Handshake>() : m_known) {
        if (handshake.variant.of == own && handshake.transport == flow.transport && fits(handshake.variant, flow))
            return handshake.id;
    }
    return own;
}

bool HandshakeVariants::fits(const HandshakeVariant &variant, const Flow &flow) const
{
    const SettingMap ofPlan = m_plan.settings.value(flow.rule->pack);
    const Node *node = m_plan.topology.nodes.find(flow.destination);
    const SettingMap ofNode = node ? node->settings : SettingMap();
    const bool isOwn = ofNode.contains(variant.setting);
    if (!isOwn && !ofPlan.contains(variant.setting))
        return false;
    return settingText(isOwn ? ofNode.value(variant.setting) : ofPlan.value(variant.setting)) == variant.value;
}

} // namespace portwright
