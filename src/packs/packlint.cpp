// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "packs/conditionwalk.h"
#include "packs/packfile.h"
#include "packs/packtext.h"

#include <QSet>

namespace portwright {

namespace {

/// Collects what lint says about one pack.
class Lint
{
public:
    Lint(const Pack &pack, const QString &file) : m_pack(pack), m_file(file) {}

    Errors run()
    {
        checkTexts();
        checkUse();
        checkCases();
        return std::move(m_errors);
    }

private:
    void say(const QString &part, const QString &message) { m_errors += Error{message, {m_file, 0, 0, part}}; }
    void needsText(const QString &part, const LocalText &text);
    void wantsText(const QString &part, const LocalText &text);
    void checkTexts();
    void checkRoleTexts();
    void checkRuleTexts();
    void checkCheckTexts();
    void checkUse();
    void checkRuleNames(const JsonValue &expectations);
    void checkCases();

    const Pack &m_pack;
    const QString m_file;
    Errors m_errors;
};

/// A text that must be there, in both languages.
void Lint::needsText(const QString &part, const LocalText &text)
{
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("de")}) {
        if (text.texts.value(language).isEmpty())
            say(part, PackText::tr("The text in the language \"%1\" is missing; add it").arg(language));
    }
}

/// A text that may be absent, but then in both languages.
void Lint::wantsText(const QString &part, const LocalText &text)
{
    if (!text.isEmpty())
        needsText(part, text);
}

void Lint::checkTexts()
{
    needsText(QStringLiteral("title"), m_pack.title);
    wantsText(QStringLiteral("notice"), m_pack.notice);
    for (const Source &source : m_pack.sources)
        needsText(QStringLiteral("sources.%1.title").arg(source.id), source.title);
    for (const NamedCondition &condition : m_pack.conditions)
        wantsText(QStringLiteral("conditions.%1.text").arg(condition.id), condition.text);
    for (const Recognised &entry : m_pack.recognised)
        needsText(QStringLiteral("recognised.%1.text").arg(entry.id), entry.text);
    checkRoleTexts();
    checkRuleTexts();
    checkCheckTexts();
}

void Lint::checkRoleTexts()
{
    for (const Role &role : m_pack.roles) {
        needsText(QStringLiteral("roles.%1.title").arg(role.id), role.title);
        wantsText(QStringLiteral("roles.%1.help").arg(role.id), role.help);
    }
    for (const Setting &setting : m_pack.settings) {
        needsText(QStringLiteral("settings.%1.title").arg(setting.id), setting.title);
        wantsText(QStringLiteral("settings.%1.help").arg(setting.id), setting.help);
        for (const SettingChoice &choice : setting.choices)
            needsText(QStringLiteral("settings.%1.choices.%2.title").arg(setting.id, choice.value), choice.title);
    }
}

void Lint::checkRuleTexts()
{
    for (const Rule &rule : m_pack.rules) {
        const QString part = QStringLiteral("rules.%1.").arg(rule.id);
        needsText(part + QStringLiteral("purpose"), rule.purpose);
        wantsText(part + QStringLiteral("loss"), rule.loss);
        wantsText(part + QStringLiteral("when-text"), rule.whenText);
        wantsText(part + QStringLiteral("scope-text"), rule.scopeText);
        wantsText(part + QStringLiteral("value-state.note"), rule.trust.note);
        if (rule.ports.isEmpty() && rule.portSetting.isEmpty())
            needsText(part + QStringLiteral("asks"), rule.asks);
        else
            wantsText(part + QStringLiteral("asks"), rule.asks);
        if (rule.citations.isEmpty())
            say(part + QStringLiteral("citations"), PackText::tr("The rule cites no source; name one"));
    }
}

void Lint::checkCheckTexts()
{
    for (const PackQuestion &question : m_pack.questions) {
        needsText(QStringLiteral("questions.%1.text").arg(question.id), question.text);
        wantsText(QStringLiteral("questions.%1.asks").arg(question.id), question.asks);
    }
    for (const PackCheck &check : m_pack.checks) {
        needsText(QStringLiteral("checks.%1.message").arg(check.id), check.message);
        wantsText(QStringLiteral("checks.%1.help").arg(check.id), check.help);
        if (check.fix.kind != PackFix::Kind::None)
            needsText(QStringLiteral("checks.%1.fix.title").arg(check.id), check.fix.title);
    }
}

/// The settings a condition reads, not those below it.
QStringList settingsRead(const Condition &condition)
{
    switch (condition.kind) {
    case Condition::Kind::Older:
        return {condition.name, settingText(condition.values.value(0))};
    case Condition::Kind::Setting:
    case Condition::Kind::Differs:
    case Condition::Kind::Touches:
    case Condition::Kind::Lacks:
    case Condition::Kind::Distinct:
        return {condition.name};
    default:
        return {};
    }
}

void Lint::checkUse()
{
    // Read by the engine itself, whatever the rules say.
    QSet<QString> settings{QStringLiteral("destination"),       QStringLiteral("destinations"),
                           QStringLiteral("server-mesh"),       QStringLiteral("environment"),
                           QStringLiteral("loopback-filtered"), QStringLiteral("os")};
    QSet<QString> conditions;
    walkAll(m_pack, [&](const Condition &condition) {
        for (const QString &setting : settingsRead(condition))
            settings += setting;
        if (condition.kind == Condition::Kind::Holds)
            conditions += condition.name;
    });
    for (const Rule &rule : m_pack.rules)
        settings += rule.portSetting;
    for (const Setting &setting : m_pack.settings) {
        if (!settings.contains(setting.id))
            say(QStringLiteral("settings.%1").arg(setting.id),
                PackText::tr("Nothing reads this setting; remove it or use it"));
    }
    for (const NamedCondition &condition : m_pack.conditions) {
        if (!conditions.contains(condition.id))
            say(QStringLiteral("conditions.%1").arg(condition.id),
                PackText::tr("Nothing asks for this condition; remove it"));
    }
}

/// The rule of an expectation such as "server-dns/authority-1/dns-1 53/udp needed required".
QString ruleOf(const QString &expectation)
{
    const QStringList parts = expectation.section(QLatin1Char(' '), 0, 0).split(QLatin1Char('/'));
    return parts.size() == 4 ? parts.at(1) : parts.first();
}

/// A case that expects the flow of no rule to be absent would pass for ever.
void Lint::checkRuleNames(const JsonValue &expectations)
{
    for (const JsonValue expectation : expectations) {
        const QString rule = ruleOf(expectation.toString());
        const bool isOurs = expectation.toString().count(QLatin1Char('/')) < 3 ||
                            expectation.toString().startsWith(m_pack.id + QLatin1Char('/'));
        if (isOurs && !m_pack.rule(rule))
            say(QStringLiteral("tests"),
                PackText::tr("A test names the rule \"%1\", which the pack does not have; correct the name").arg(rule));
    }
}

void Lint::checkCases()
{
    QSet<QString> firing;
    QSet<QString> silent;
    const Result<JsonDocument> document = JsonDocument::parse(m_pack.tests, m_file);
    if (document) {
        for (const JsonValue test : document->root()) {
            checkRuleNames(test.find(u"flows"));
            checkRuleNames(test.find(u"absent"));
            for (const JsonValue flow : test.find(u"flows"))
                firing += ruleOf(flow.toString());
            for (const JsonValue flow : test.find(u"absent"))
                silent += ruleOf(flow.toString());
        }
    }
    for (const Rule &rule : m_pack.rules) {
        const QString part = QStringLiteral("rules.%1").arg(rule.id);
        if (!firing.contains(rule.id))
            say(part, PackText::tr("No test has this rule fire; add one to \"tests\""));
        if (!silent.contains(rule.id))
            say(part, PackText::tr("No test has this rule not fire; add one to \"tests\""));
    }
}

} // namespace

Errors lintPack(const Pack &pack, const QString &fileName)
{
    return Lint(pack, fileName).run();
}

Errors unknownHandshakes(const Pack &pack, const QStringList &known, const QString &fileName)
{
    Errors errors;
    for (const Rule &rule : pack.rules) {
        if (rule.handshake.isEmpty() || known.contains(rule.handshake))
            continue;
        const QString part = QStringLiteral("rules.%1.service.handshake").arg(rule.id);
        errors += Error{PackText::tr("There is no handshake \"%1\"; use one of: %2")
                            .arg(rule.handshake, known.join(QStringLiteral(", "))),
                        {fileName, 0, 0, part}};
    }
    return errors;
}

} // namespace portwright
