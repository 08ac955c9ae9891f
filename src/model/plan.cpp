// SPDX-License-Identifier: Apache-2.0
#include "model/plan.h"

#include <array>

namespace portwright {

namespace {

constexpr std::array StateNames{"declined", "accepted", "overridden", "answered"};
constexpr std::array AboutNames{"flow", "finding", "question"};

} // namespace

QString decisionStateName(DecisionState state)
{
    return QLatin1String(StateNames.at(size_t(state)));
}

std::optional<DecisionState> decisionStateFromName(QStringView name)
{
    for (size_t i = 0; i < StateNames.size(); ++i) {
        if (name == QLatin1String(StateNames.at(i)))
            return DecisionState(i);
    }
    return std::nullopt;
}

QString decisionAboutName(DecisionAbout about)
{
    return QLatin1String(AboutNames.at(size_t(about)));
}

} // namespace portwright
