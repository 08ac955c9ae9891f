// SPDX-License-Identifier: Apache-2.0
#include "rules/flow.h"

#include "packs/words.h"

#include <QCoreApplication>

namespace portwright {

namespace {

constexpr std::array StateNames{"needed", "choice", "shown", "declined", "question", "no-path", "local"};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

} // namespace

QString flowStateName(FlowState state)
{
    return wordOf(StateNames, state);
}

QString flowStateTitle(FlowState state)
{
    switch (state) {
    case FlowState::Needed:
        return Text::tr("needed");
    case FlowState::Choice:
        return Text::tr("alternative not taken");
    case FlowState::Shown:
        return Text::tr("shown only");
    case FlowState::Declined:
        return Text::tr("declined");
    case FlowState::Question:
        return Text::tr("open question");
    case FlowState::NoPath:
        return Text::tr("no path");
    case FlowState::Local:
        return Text::tr("on one machine");
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
