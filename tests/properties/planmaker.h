// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"
#include "packs/pack.h"

#include <random>

namespace portwright::test {

/// Draws lots; equal seeds give equal draws on every machine.
class Lots
{
public:
    explicit Lots(unsigned seed) : m_random(seed) {}

    int upTo(int most) { return int(m_random() % unsigned(most + 1)); }
    bool oneIn(int chances) { return upTo(chances - 1) == 0; }
    template <class List>
    auto oneOf(const List &list)
    {
        return list.at(upTo(int(list.size()) - 1));
    }
    template <class List>
    void shuffle(List &list)
    {
        for (qsizetype i = list.size() - 1; i > 0; --i)
            list.swapItemsAt(i, upTo(int(i)));
    }

private:
    std::mt19937 m_random;
};

/// A value that fits the setting.
SettingValue settingValue(Lots &lots, const Setting &setting);
/// The settings of all packs that a node of the role can have, some of them set.
SettingMap settingsOf(Lots &lots, const PackSet &packs, const RoleRef &role);

/// A sound plan made of roles, zones and settings of all packs; equal seeds give equal plans.
Plan makePlan(unsigned seed, const PackSet &packs);

} // namespace portwright::test
