// SPDX-License-Identifier: Apache-2.0
#include "rules/settingwords.h"

#include "rules/ruletext.h"

namespace portwright {

namespace {

QString choiceText(const Setting &setting, const QString &value, const QString &language)
{
    for (const SettingChoice &choice : setting.choices) {
        const QString title = choice.title.in(language);
        if (choice.value != value || title.isEmpty())
            continue;
        const bool same = title.compare(value, Qt::CaseInsensitive) == 0;
        return same ? title : QString(title + QStringLiteral(" (") + value + QLatin1Char(')'));
    }
    return value;
}

} // namespace

QString originOf(const EffectiveSetting &setting, const Pack &pack, const Node *node)
{
    if (node && setting.from == EffectiveSetting::From::Node)
        return RuleText::tr("node %1").arg(node->id.text());
    if (setting.from == EffectiveSetting::From::Plan)
        return RuleText::tr("plan");
    if (setting.valueState == ValueState::Assumed)
        return RuleText::tr("default of %1 (assumed)").arg(pack.id);
    if (setting.valueState == ValueState::Restored)
        return RuleText::tr("default of %1 (restored from another document)").arg(pack.id);
    return RuleText::tr("default of %1").arg(pack.id);
}

QString settingName(const Setting &setting, const QString &language)
{
    const QString title = setting.title.in(language);
    if (title.isEmpty() || title.compare(setting.id, Qt::CaseInsensitive) == 0)
        return title.isEmpty() ? setting.id : title;
    return title + QStringLiteral(" (") + setting.id + QLatin1Char(')');
}

QString settingValueText(const Setting &setting, const SettingValue &value, const QString &language)
{
    const QString text = settingText(value);
    if (text.isEmpty())
        return RuleText::tr("nothing");
    if (setting.type == SettingType::Bool)
        return text == QLatin1String("true") ? RuleText::tr("yes") : RuleText::tr("no");
    return setting.type == SettingType::Choice ? choiceText(setting, text, language) : text;
}

} // namespace portwright
