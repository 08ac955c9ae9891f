// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/settinglines.h"

#include "rules/evaluate.h"
#include "rules/ruleoutcome.h"

#include <QCoreApplication>

namespace portwright {

namespace {

struct SettingLines
{
    Q_DECLARE_TR_FUNCTIONS(SettingLines)
};

bool fitsRole(const Pack &pack, const Setting &setting, const RoleRef &role)
{
    const QString whole = role.pack + u'/' + role.role;
    const bool ownRole = role.pack == pack.id && setting.onRoles.contains(role.role);
    return ownRole || setting.onRoles.contains(whole) || setting.onRoles.contains(QStringLiteral("*"));
}

/// The environment is a field of the node itself.
bool isField(const Setting &setting)
{
    return setting.id == QStringLiteral("environment");
}

QString inheritedText(const std::optional<EffectiveSetting> &effective)
{
    if (!effective)
        return SettingLines::tr("not set");
    const QString value = settingText(effective->value);
    if (value.isEmpty())
        return SettingLines::tr("not set");
    if (effective->from == EffectiveSetting::From::Plan)
        return SettingLines::tr("%1 (as in the plan)").arg(value);
    const bool assumed = effective->valueState == ValueState::Assumed;
    return assumed ? SettingLines::tr("%1 (assumed)").arg(value) : SettingLines::tr("%1 (default)").arg(value);
}

SettingLine nodeLine(const Session &session, const Pack &pack, const Setting &setting, const QList<Node> &nodes)
{
    SettingLine line;
    line.pack = pack.id;
    line.setting = &setting;
    const auto ownOf = [&](const Node &node) -> std::optional<SettingValue> {
        const auto found = node.settings.constFind(setting.id);
        return found == node.settings.constEnd() ? std::nullopt : std::optional(*found);
    };
    line.own = ownOf(nodes.first());
    line.several = std::any_of(nodes.begin(), nodes.end(), [&](const Node &node) { return ownOf(node) != line.own; });
    line.inherited = inheritedText(effectiveSetting(session.plan(), pack, nullptr, setting.id));
    return line;
}

} // namespace

QList<SettingLine> nodeSettingLines(const Session &session, const QList<Node> &nodes)
{
    QList<SettingLine> lines;
    for (const auto &pack : session.packs().packs()) {
        for (const Setting &setting : pack->settings) {
            const auto fits = [&](const Node &node) { return fitsRole(*pack, setting, node.role); };
            if (!nodes.isEmpty() && !isField(setting) && std::all_of(nodes.begin(), nodes.end(), fits))
                lines.append(nodeLine(session, *pack, setting, nodes));
        }
    }
    return lines;
}

QList<SettingLine> planSettingLines(const Session &session)
{
    QList<SettingLine> lines;
    Plan blank = session.plan();
    blank.settings.clear();
    for (const Pack *pack : packsOf(session.plan(), session.packs())) {
        const SettingMap own = session.plan().settings.value(pack->id);
        for (const Setting &setting : pack->settings) {
            if (!setting.onPlan)
                continue;
            SettingLine line;
            line.pack = pack->id;
            line.setting = &setting;
            if (own.contains(setting.id))
                line.own = own.value(setting.id);
            line.inherited = inheritedText(effectiveSetting(blank, *pack, nullptr, setting.id));
            lines.append(line);
        }
    }
    return lines;
}

} // namespace portwright
