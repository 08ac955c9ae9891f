// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/localtext.h"

#include <QString>
#include <algorithm>
#include <optional>

namespace portwright {

/// How far a value may be trusted, best first. A flow has the weakest of its rule's.
/// Planner is never a pack's: it marks what the person who drew the plan answered or overrode.
enum class ValueState { Stated, Restored, Default, Assumed, Unknown, Planner };
QString valueStateName(ValueState state);
/// The states a pack may write; `planner` is none of them.
std::optional<ValueState> valueStateFromName(QStringView name);
/// One translated sentence for people: "The article does not state this; ...".
QString valueStateMeaning(ValueState state);

/// True for a value that is known, but neither stated by the vendor nor given by the planner.
inline bool isUnconfirmed(ValueState state)
{
    return state == ValueState::Restored || state == ValueState::Default || state == ValueState::Assumed;
}

enum class Need { Required, Recommended, Optional, Rare, Retired };
QString needName(Need need);
std::optional<Need> needFromName(QStringView name);
/// The word for people, translated.
QString needTitle(Need need);

/// A document that a pack cites.
struct Source
{
    QString id; // "SEED"
    LocalText title;
    QString edition;
    QString publisher;
};

struct Citation
{
    QString source;  // Source::id
    QString section; // as the document names it
    bool operator==(const Citation &) const = default;
};

/// How far each part of a rule's service may be trusted.
struct Trust
{
    ValueState ports = ValueState::Stated;
    ValueState transport = ValueState::Stated;
    ValueState parties = ValueState::Stated;
    LocalText note;
    ValueState weakest() const { return std::max({ports, transport, parties}); }
};

} // namespace portwright
