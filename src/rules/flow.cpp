// SPDX-License-Identifier: Apache-2.0
#include "rules/flow.h"

#include "packs/words.h"

#include <QCoreApplication>

namespace portwright {

namespace {

constexpr std::array StateNames{"needed", "choice", "shown", "declined", "question", "no-path", "local"};

QString tr(const char *text)
{
    return QCoreApplication::translate("rules", text);
}

} // namespace

QString flowStateName(FlowState state)
{
    return wordOf(StateNames, state);
}

QString flowStateTitle(FlowState state)
{
    switch (state) {
    case FlowState::Needed:
        return tr("needed");
    case FlowState::Choice:
        return tr("alternative not taken");
    case FlowState::Shown:
        return tr("shown only");
    case FlowState::Declined:
        return tr("declined");
    case FlowState::Question:
        return tr("open question");
    case FlowState::NoPath:
        return tr("no path");
    case FlowState::Local:
        return tr("on one machine");
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
