// SPDX-License-Identifier: Apache-2.0
#include "rules/flow.h"

#include "packs/words.h"
#include "rules/ruletext.h"

namespace portwright {

namespace {

constexpr std::array StateNames{"needed", "choice", "shown", "declined", "question", "no-path", "local"};

} // namespace

QString flowStateName(FlowState state)
{
    return wordOf(StateNames, state);
}

QString flowStateTitle(FlowState state)
{
    switch (state) {
    case FlowState::Needed:
        return RuleText::tr("needed");
    case FlowState::Choice:
        return RuleText::tr("alternative not taken");
    case FlowState::Shown:
        return RuleText::tr("shown only");
    case FlowState::Declined:
        return RuleText::tr("declined");
    case FlowState::Question:
        return RuleText::tr("open question");
    case FlowState::NoPath:
        return RuleText::tr("no path");
    case FlowState::Local:
        return RuleText::tr("on one machine");
    }
    return {};
}

FlowId Flow::id() const
{
    return FlowId(ruleId() + QLatin1Char('/') + source.text() + QLatin1Char('/') + destination.text());
}

QString Flow::ruleId() const
{
    if (rule)
        return rule->pack + QLatin1Char('/') + rule->id;
    return extra ? QString(QStringLiteral("plan/") + extra->id) : QString();
}

QString Flow::purpose(const QString &language) const
{
    if (rule)
        return rule->purpose.in(language);
    return extra ? extra->purpose : QString();
}

} // namespace portwright
