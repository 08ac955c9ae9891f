// SPDX-License-Identifier: Apache-2.0
#include "report/drawingoptions.h"

#include <QCoreApplication>

namespace portwright {

namespace {

struct TitleBlockText
{
    Q_DECLARE_TR_FUNCTIONS(TitleBlock)
};

/// The editions with which the plan is read, of the packs that it names.
QString packsText(const Plan &plan, const PackSet &packs)
{
    QStringList words;
    for (const auto &pack : packs.packs()) {
        const auto isNamed = [&](const PackRef &ref) { return ref.id == pack->id; };
        if (std::any_of(plan.packs.begin(), plan.packs.end(), isNamed))
            words += pack->id + QLatin1Char(' ') + pack->edition;
    }
    return words.join(QStringLiteral(", "));
}

} // namespace

QList<PaperSize> paperSizes()
{
    return {{QStringLiteral("A4"), {210, 297}},        {QStringLiteral("A3"), {297, 420}},
            {QStringLiteral("A2"), {420, 594}},        {QStringLiteral("A1"), {594, 841}},
            {QStringLiteral("A0"), {841, 1189}},       {QStringLiteral("Letter"), {215.9, 279.4}},
            {QStringLiteral("Legal"), {215.9, 355.6}}, {QStringLiteral("Tabloid"), {279.4, 431.8}}};
}

SheetFacts titleFacts(const Plan &plan, const PackSet &packs, const QString &programVersion)
{
    return {{TitleBlockText::tr("Customer"), plan.about.customer},
            {TitleBlockText::tr("Plan"), plan.name},
            {TitleBlockText::tr("Author"), plan.about.author},
            {TitleBlockText::tr("Revision"), plan.about.revision},
            {TitleBlockText::tr("Date"), plan.about.date},
            {TitleBlockText::tr("Confidentiality"), plan.about.confidentiality},
            {TitleBlockText::tr("Rule packs"), packsText(plan, packs)},
            {TitleBlockText::tr("Program"), QString(QStringLiteral("Portwright ") + programVersion)}};
}

QString subtitleOf(const Plan &plan)
{
    QStringList facts{plan.about.customer, plan.about.revision, plan.about.date, plan.about.confidentiality};
    facts.removeAll(QString());
    return facts.join(QStringLiteral(" \u00b7 "));
}

} // namespace portwright
