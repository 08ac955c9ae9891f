// SPDX-License-Identifier: Apache-2.0
#include "app/changeresults.h"
#include "cli/console.h"
#include "model/edits.h"
#include "packs/settingvalue.h"
#include "report/changetables.h"

#include <QCoreApplication>

namespace portwright::cli {

namespace {

struct DiffCommandText
{
    Q_DECLARE_TR_FUNCTIONS(DiffCommand)
};

void addDiffOptions(QCommandLineParser &parser)
{
    addFormatOption(parser);
    parser.addOption(
        {QStringLiteral("set"),
         DiffCommandText::tr("A setting of the new plan, such as code42-onprem/server-version=8.2.6 for the whole plan "
                             "or authority-1/server-version=8.2.6 for a node; may be given several times."),
         QStringLiteral("WHERE/SETTING=VALUE")});
}

/// "where/setting=value", taken apart.
struct Wish
{
    QString where;
    QString setting;
    QString value;
};

std::optional<Wish> wishFrom(const QString &text)
{
    const QString name = text.section(QLatin1Char('='), 0, 0);
    const qsizetype slash = name.indexOf(QLatin1Char('/'));
    if (slash < 1 || slash == name.size() - 1 || !text.contains(QLatin1Char('=')))
        return std::nullopt;
    return Wish{name.left(slash), name.mid(slash + 1), text.section(QLatin1Char('='), 1)};
}

/// The setting of that name that nodes of the role can have.
const Setting *settingOn(const PackSet &packs, const RoleRef &role, const QString &name)
{
    for (const auto &pack : packs.packs()) {
        const Setting *setting = pack->setting(name);
        if (setting && pack->isOn(*setting, role))
            return setting;
    }
    return nullptr;
}

Error noSetting(const QString &where, const QString &setting)
{
    return {DiffCommandText::tr("\"%1\" has no setting \"%2\"; portwright-cli pack show names the settings of a pack")
                .arg(where, setting),
            {}};
}

Result<Plan> withNodeWish(const PlanSide &side, const Wish &wish)
{
    const Node *found = side.plan.topology.nodes.find(NodeId(wish.where));
    if (!found)
        return Error{DiffCommandText::tr("\"%1\" is neither a pack nor a node of the plan; write PACK/SETTING=VALUE or "
                                         "NODE/SETTING=VALUE")
                         .arg(wish.where),
                     {}};
    const Setting *setting = settingOn(side.packs, found->role, wish.setting);
    if (!setting)
        return noSetting(wish.where, wish.setting);
    const Result<SettingValue> value = settingValueFrom(*setting, wish.value);
    if (!value)
        return value.errors();
    Node node = *found;
    node.settings.insert(wish.setting, *value);
    return withNode(side.plan, node);
}

Result<Plan> withWish(const PlanSide &side, const Wish &wish)
{
    const Pack *pack = side.packs.pack(wish.where);
    if (!pack)
        return withNodeWish(side, wish);
    const Setting *setting = pack->setting(wish.setting);
    if (!setting || !setting->onPlan)
        return noSetting(wish.where, wish.setting);
    const Result<SettingValue> value = settingValueFrom(*setting, wish.value);
    if (!value)
        return value.errors();
    return withPlanSetting(side.plan, wish.where, wish.setting, *value);
}

Result<PlanSide> withWishes(PlanSide side, const QStringList &texts)
{
    for (const QString &text : texts) {
        const std::optional<Wish> wish = wishFrom(text);
        if (!wish)
            return Error{
                DiffCommandText::tr("\"%1\" is no setting; write PACK/SETTING=VALUE or NODE/SETTING=VALUE").arg(text),
                {}};
        Result<Plan> plan = withWish(side, *wish);
        if (!plan)
            return plan.errors();
        side.plan = std::move(plan).value();
    }
    return side;
}

/// Nodes with a value of their own are not reached by one for the whole plan: an upgrade most often means them, too.
void nameKeepers(const PlanSide &before, const PlanSide &after, const Wish &wish)
{
    const Pack *pack = after.packs.pack(wish.where);
    const Setting *setting = pack ? pack->setting(wish.setting) : nullptr;
    if (!setting)
        return;
    for (const Node &node : after.plan.topology.nodes) {
        const Node *old = before.plan.topology.nodes.find(node.id);
        const bool kept = old && old->settings == node.settings && node.settings.contains(setting->id);
        if (kept && pack->isOn(*setting, node.role))
            fail(DiffCommandText::tr(
                     "\"%1\" has a value of its own for %2 and keeps it; to change it, add --set %1/%2=VALUE")
                     .arg(node.id.text(), setting->id));
    }
}

QByteArray headed(const QString &title, const Table &table, Format format)
{
    const QString mark = format == Format::Markdown ? QStringLiteral("## ") : QString();
    const QString end = format == Format::Markdown ? QStringLiteral("\n\n") : QStringLiteral("\n");
    const QByteArray body =
        table.rows.isEmpty() ? DiffCommandText::tr("Nothing.").toUtf8() + '\n' : tableText(table, format);
    return (mark + title + end).toUtf8() + body + '\n';
}

/// One table for a spreadsheet: the list stands in the first column.
QByteArray csvLists(const Changeover &changeover, const Topology &names)
{
    Table all = openingTable({}, names);
    all.columns.prepend(DiffCommandText::tr("List"));
    for (const auto &[list, openings] : {std::pair(QStringLiteral("open-before"), changeover.openBefore()),
                                         std::pair(QStringLiteral("keep-during"), changeover.openings),
                                         std::pair(QStringLiteral("close-after"), changeover.closeAfter())}) {
        for (const QStringList &row : openingTable(openings, names).rows)
            all.rows += QStringList{list} + row;
    }
    return csvText(all);
}

QByteArray notes(const Changeover &changeover, const Topology &names)
{
    QString text;
    if (!changeover.undecided.isEmpty()) {
        text += DiffCommandText::tr("In none of the lists, because the port or an address is not known:") +
                QLatin1Char('\n');
        for (const FlowId &flow : changeover.undecided)
            text += QStringLiteral("  ") + flow.text() + QLatin1Char('\n');
    }
    if (changeover.meanwhile > 0) {
        QStringList changing;
        for (const NodeId &node : changeover.changing)
            changing += names.nameOf(node);
        text += DiffCommandText::tr(
                    "These change one after another, in any order, and what any two of them need while only one has "
                    "changed is kept open: %1.")
                    .arg(changing.join(QStringLiteral(", "))) +
                QLatin1Char('\n');
    }
    return text.toUtf8();
}

QByteArray listsText(const Changeover &changeover, const Topology &names, Format format)
{
    if (format == Format::Csv)
        return csvLists(changeover, names);
    return headed(DiffCommandText::tr("Open before"), openingTable(changeover.openBefore(), names), format) +
           headed(DiffCommandText::tr("Keep during"), openingTable(changeover.openings, names), format) +
           headed(DiffCommandText::tr("Close after"), openingTable(changeover.closeAfter(), names), format) +
           headed(DiffCommandText::tr("Flow by flow"), flowChangeTable(changeover.flows, names), format) +
           notes(changeover, names);
}

Result<PlanSide> newSide(const Context &context, const QCommandLineParser &parser, const PlanSide &before)
{
    const QString path = parser.positionalArguments().value(2);
    const QStringList wishes = parser.values(QStringLiteral("set"));
    if (path.isEmpty() && wishes.isEmpty())
        return Error{DiffCommandText::tr("Name a second plan, or what changes with --set PACK/SETTING=VALUE"), {}};
    const Result<PlanSide> side = path.isEmpty() ? before : planSideOf(context, path);
    return side ? withWishes(*side, wishes) : side;
}

Exit runDiff(Context &context, const QCommandLineParser &parser)
{
    const Result<Format> format = chosenFormat(parser);
    if (!format)
        return fail(format.errors());
    const QString path = parser.positionalArguments().value(1);
    if (path.isEmpty())
        return fail(DiffCommandText::tr("Name the old plan and the new one, or one plan and --set"));
    const Result<PlanSide> before = planSideOf(context, path);
    if (!before)
        return fail(before.errors());
    const Result<PlanSide> after = newSide(context, parser, *before);
    if (!after)
        return fail(after.errors());
    for (const QString &text : parser.values(QStringLiteral("set")))
        nameKeepers(*before, *after, wishFrom(text).value_or(Wish{}));
    const Changeover change = changeover(*before, *after);
    const Topology names = namesOf(before->plan, after->plan);
    print(*format == Format::Json ? changeoverJson(change) : listsText(change, names, *format));
    return Done;
}

} // namespace

Command diffCommand()
{
    return {QStringLiteral("diff"),
            QStringLiteral("OLD [NEW]"),
            DiffCommandText::tr("Says what to open before a change, keep during it and close after it."),
            addDiffOptions,
            runDiff,
            2};
}

} // namespace portwright::cli
