// SPDX-License-Identifier: Apache-2.0
#include "checks/findings.h"
#include "checks/fixes.h"

namespace portwright {

namespace {

QString expected(const Setting &setting)
{
    switch (setting.type) {
    case SettingType::Bool:
        return CheckText::tr("Use true or false.");
    case SettingType::Version:
        return CheckText::tr("Write a version such as 8.2.6.");
    case SettingType::Choice: {
        QStringList values;
        for (const SettingChoice &choice : setting.choices)
            values += choice.value;
        return CheckText::tr("Use one of: %1.").arg(values.join(QStringLiteral(", ")));
    }
    case SettingType::Text:
        return CheckText::tr("Write a text.");
    case SettingType::Number:
        return CheckText::tr("Write a number.");
    case SettingType::Date:
        return CheckText::tr("Write a date such as 2026-11-23.");
    case SettingType::Port:
        return CheckText::tr("Write a port number from 1 to 65535.");
    case SettingType::AddressList:
        return CheckText::tr("Write a list of addresses and networks.");
    case SettingType::List:
        return CheckText::tr("Write a list of texts.");
    }
    return {};
}

/// Where a value stands: on a node, or on the plan for a pack.
struct Holder
{
    QList<ElementId> elements; // empty: the plan
    QString pack;              // of a plan setting
    QString title;             // for messages

    Fix removal(const QString &setting) const
    {
        return removeSetting(elements.isEmpty() ? NodeId() : NodeId(elements.first().text()), pack, setting);
    }
    QString detail(const QString &setting) const
    {
        return elements.isEmpty() ? QString(QStringLiteral("plan/") + pack + QLatin1Char('/') + setting) : setting;
    }
};

void addUnknown(const Holder &holder, const QString &setting, QList<Finding> &findings)
{
    Finding found = finding("setting-unknown", Severity::Warning, holder.elements, holder.detail(setting));
    found.message = CheckText::tr("%1 has a setting \"%2\" that no pack knows.").arg(holder.title, setting);
    found.help = CheckText::tr("Correct the name or remove the setting: nothing reads it.");
    found.fix = holder.removal(setting);
    findings += found;
}

void addMisplaced(const Holder &holder, const QString &setting, QList<Finding> &findings)
{
    Finding found = finding("setting-not-for-role", Severity::Warning, holder.elements, holder.detail(setting));
    found.message = CheckText::tr("%1 has a setting \"%2\" that is not meant for it.").arg(holder.title, setting);
    found.help = CheckText::tr("Remove it there and set it where the pack asks for it.");
    found.fix = holder.removal(setting);
    findings += found;
}

void checkValue(const Holder &holder, const Setting &setting, const SettingValue &value, QList<Finding> &findings)
{
    if (setting.fits(value))
        return;
    Finding found = finding("setting-wrong-type", Severity::Error, holder.elements, holder.detail(setting.id));
    found.message = CheckText::tr("%1: the value \"%2\" does not fit the setting \"%3\".")
                        .arg(holder.title, settingText(value), setting.id);
    found.help = expected(setting);
    found.fix = holder.removal(setting.id);
    findings += found;
}

void checkNode(const Checked &checked, const Node &node, QList<Finding> &findings)
{
    const Holder holder{{node.id}, {}, QLatin1Char('"') + checked.nameOf(node.id) + QLatin1Char('"')};
    for (auto at = node.settings.begin(); at != node.settings.end(); ++at) {
        bool known = false;
        const Setting *meant = nullptr;
        for (const auto &pack : checked.derivation.packs.packs()) {
            const Setting *setting = pack->setting(at.key());
            known = known || setting;
            if (setting && !meant && pack->isOn(*setting, node.role))
                meant = setting;
        }
        if (meant)
            checkValue(holder, *meant, at.value(), findings);
        else if (known)
            addMisplaced(holder, at.key(), findings);
        else
            addUnknown(holder, at.key(), findings);
    }
}

void checkPlan(const Pack &pack, const SettingMap &settings, QList<Finding> &findings)
{
    const Holder holder{{}, pack.id, CheckText::tr("The plan")};
    for (auto at = settings.begin(); at != settings.end(); ++at) {
        const Setting *setting = pack.setting(at.key());
        if (!setting)
            addUnknown(holder, at.key(), findings);
        else if (!setting->onPlan)
            addMisplaced(holder, at.key(), findings);
        else
            checkValue(holder, *setting, at.value(), findings);
    }
}

} // namespace

void checkSettings(const Checked &checked, QList<Finding> &findings)
{
    for (const Node &node : checked.topology().nodes)
        checkNode(checked, node, findings);
    const auto &settings = checked.plan.settings;
    for (auto at = settings.begin(); at != settings.end(); ++at) {
        if (const Pack *pack = checked.derivation.packs.pack(at.key()))
            checkPlan(*pack, at.value(), findings);
    }
}

} // namespace portwright
