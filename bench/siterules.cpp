// SPDX-License-Identifier: Apache-2.0
#include "siterules.h"

#include "packs/packfile.h"

namespace portwright {

namespace {

constexpr std::array RoleNames{"directory", "vendor",  "client",  "application", "database", "storage",
                               "proxy",     "console", "monitor", "mail",        "resolver", "gateway"};

constexpr SiteTest source(SiteTest::What what, int value)
{
    return {true, what, value};
}

constexpr SiteTest destination(SiteTest::What what, int value)
{
    return {false, what, value};
}

std::vector<SiteRule> anywhere()
{
    using enum Relation;
    using enum SiteTest::What;
    return {
        {Any, {Client}, {Directory}, {source(AtLeast, 600)}},
        {Any, {Application, Database, Storage, Console}, {Directory}, {source(Has, Tls)}},
        {Any, {Proxy, Mail, Resolver, Gateway}, {Directory}, {source(AtLeast, 605)}},
        {Any, {Client}, {VendorHost}, {source(Lacks, Relay), source(Has, Tls), source(Below, 700)}},
        {Any, {Application}, {VendorHost}, {source(AtLeast, 700)}},
        {Any, {Storage}, {VendorHost}, {source(Has, Full)}},
        {Any, {Gateway}, {VendorHost}, {}},
        {Any, {Monitor}, {VendorHost}, {source(Has, Tls)}},
        {Any, {Console}, {VendorHost}, {source(Below, 605)}},
    };
}

std::vector<SiteRule> withinSite()
{
    using enum SiteTest::What;
    constexpr Relation Site = Relation::SameSite;
    return {
        {Site, {Client}, {Resolver}, {}},
        {Site, {Client}, {Proxy}, {source(Has, Relay)}},
        {Site, {Client}, {Application}, {source(AtLeast, 605), destination(Has, Tls)}},
        {Site, {Client}, {Mail}, {source(Has, Full)}},
        {Site, {Client}, {Storage}, {source(AtLeast, 700), destination(AtLeast, 605)}},
        {Site, {Application}, {Database}, {source(Has, Tls), destination(Has, Tls)}},
        {Site, {Application}, {Storage}, {destination(Has, Tls)}},
        {Site, {Application}, {Mail}, {}},
        {Site, {Storage}, {Storage}, {source(AtLeast, 605), destination(AtLeast, 605)}},
        {Site, {Storage}, {Database}, {source(Below, 700)}},
        {Site, {Console}, {Application, Database, Storage}, {destination(Has, Full)}},
        {Site, {Monitor}, {Application, Database, Storage, Proxy, Mail, Gateway}, {destination(Lacks, Tls)}},
        {Site, {Monitor}, {Client}, {destination(Has, Light), destination(Below, 605)}},
        {Site, {Application, Database}, {Resolver}, {source(AtLeast, 600)}},
        {Site, {Mail}, {Gateway}, {}},
        {Site, {Proxy}, {Gateway}, {}},
    };
}

std::vector<SiteRule> withinZone()
{
    using enum SiteTest::What;
    constexpr Relation Zone = Relation::SameZone;
    return {
        {Zone, {Client}, {Client}, {source(Has, Relay), source(Has, Passive), destination(Has, Relay)}},
        {Zone, {Console}, {Client}, {destination(Has, Light), destination(AtLeast, 700)}},
        {Zone, {Client}, {Console}, {source(AtLeast, 800), destination(Has, Tls)}},
        {Zone, {Database}, {Database, Storage}, {source(Has, Tls), destination(Has, Tls)}},
        {Zone, {Gateway, Monitor}, {Proxy, Resolver}, {destination(AtLeast, 600)}},
    };
}

QByteArray joined(const std::vector<QByteArray> &parts)
{
    return QByteArrayList(parts.begin(), parts.end()).join(", ");
}

QByteArray titled(const QByteArray &text)
{
    return R"("title": {"en": ")" + text + R"(", "de": ")" + text + R"("})";
}

QByteArray rolesText(const std::vector<int> &roles)
{
    std::vector<QByteArray> names;
    for (const int role : roles)
        names.push_back('"' + QByteArray(siteRoleName(role)) + '"');
    return '[' + joined(names) + ']';
}

QByteArray featureText(int feature, bool wanted)
{
    switch (feature) {
    case Tls:
        return QByteArray(R"("tls", "is": )") + (wanted ? "true" : "false");
    case Relay:
        return QByteArray(R"("relay", "is": )") + (wanted ? "true" : "false");
    default:
        Q_ASSERT(wanted);
        return QByteArray(R"("mode", "is": )") + (feature == Full    ? R"("full")"
                                                  : feature == Light ? R"("light")"
                                                                     : R"("passive")");
    }
}

QByteArray testText(const SiteTest &test)
{
    QByteArray text;
    if (test.what == SiteTest::AtLeast)
        text = R"("version", "at-least": ")" + versionText(test.value) + '"';
    else if (test.what == SiteTest::Below)
        text = R"("version", "below": ")" + versionText(test.value) + '"';
    else
        text = featureText(test.value, test.what == SiteTest::Has);
    return R"({"at": ")" + QByteArray(test.source ? "source" : "destination") + R"(", "setting": )" + text + '}';
}

QByteArray ruleText(const SiteRule &rule, int number)
{
    std::vector<QByteArray> tests;
    for (const SiteTest &test : rule.tests)
        tests.push_back(testText(test));
    const QByteArray when = tests.empty() ? QByteArray() : R"("when": {"all": [)" + joined(tests) + "]}, ";
    const QByteArray count = QByteArray::number(number);
    return R"({"id": "rule-)" + count + R"(", "class": "other", "from": )" + rolesText(rule.from) + R"(, "to": )" +
           rolesText(rule.to) + R"(, "relation": ")" + relationName(rule.relation).toUtf8() + R"(", )" + when +
           R"("service": {"transport": "tcp", "ports": [")" + QByteArray::number(4000 + number) +
           R"("], "protocol": "made", "encrypted": "yes"}, "need": [{"need": "required"}], "purpose": {"en": "Made rule )" +
           count + R"(", "de": "Gemachte Regel )" + count + R"("}})";
}

constexpr const char *Settings = R"([
  {"id": "version", "type": "version", "default": "6.0", "on": ["*"], "title": {"en": "Version", "de": "Version"}},
  {"id": "tls", "type": "bool", "default": true, "on": ["*"], "title": {"en": "TLS", "de": "TLS"}},
  {"id": "relay", "type": "bool", "default": false, "on": ["*"], "title": {"en": "Relay", "de": "Relais"}},
  {"id": "mode", "type": "choice", "default": "full", "on": ["*"], "title": {"en": "Mode", "de": "Modus"},
   "choices": [{"value": "full", "title": {"en": "full", "de": "voll"}},
               {"value": "light", "title": {"en": "light", "de": "leicht"}},
               {"value": "passive", "title": {"en": "passive", "de": "passiv"}}]}])";

} // namespace

const char *siteRoleName(int role)
{
    static_assert(RoleNames.size() == SiteRoleCount);
    return RoleNames.at(size_t(role));
}

const std::vector<SiteRule> &siteRules()
{
    static const std::vector<SiteRule> rules = [] {
        std::vector<SiteRule> all = anywhere();
        for (std::vector<SiteRule> more : {withinSite(), withinZone()})
            std::move(more.begin(), more.end(), std::back_inserter(all));
        return all;
    }();
    return rules;
}

QByteArray versionText(int version)
{
    return QByteArray::number(version / 100) + '.' + QByteArray::number(version % 100);
}

QByteArray sitePackText()
{
    std::vector<QByteArray> roles, rules;
    for (const char *name : RoleNames)
        roles.push_back(R"({"id": ")" + QByteArray(name) + R"(", )" + titled(name) + R"(, "group": "platform"})");
    for (const SiteRule &rule : siteRules())
        rules.push_back(ruleText(rule, int(rules.size()) + 1));
    return R"({"portwright-pack": 1, "id": "sites", "edition": "1", )" + titled("Made sites") + R"(, "roles": [)" +
           joined(roles) + R"(], "settings": )" + Settings + R"(, "rules": [)" + joined(rules) + "]}\n";
}

PackSet sitePacks()
{
    const Result<Pack> pack = parsePack(sitePackText(), QStringLiteral("sites.pack.json"));
    if (!pack)
        qFatal("%s", qPrintable(errorsText(pack.errors())));
    return PackSet({std::make_shared<const Pack>(*pack)});
}

} // namespace portwright
