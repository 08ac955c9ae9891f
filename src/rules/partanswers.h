// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/ruleend.h"

namespace portwright {

/// What stands for an answer that is not there.
enum NoAnswer { NotAsked = -2, NotGiven = -1 };
/// With fewer parts at an end of a rule, answers are kept in rows.
constexpr int FewParts = 128;

/// Answers by parts of source and destination: NotAsked, NotGiven, or twice the outcome's index and one more where
/// the two parts share a destination.
class PartAnswers
{
public:
    int &of(int source, int destination, bool local);

private:
    int m_width = 0;
    std::vector<int> m_few; // while there are few parts
    QHash<quint64, int> m_many;
};

/// Outcomes of cells that every such pair of parts gives without further question, by part of the source and of the
/// destination; NotGiven where nothing comes of it, NotAsked where joint() has to be asked.
class UsualOutcomes
{
public:
    /// Of one source.
    class Row
    {
    public:
        Row() = default;
        Row(const int *outcomes, int columns) : m_outcomes(outcomes), m_columns(columns) {}
        int of(const RuleEnd::Cell &destination) const
        {
            return destination.alone < 0 && unsigned(destination.part) < unsigned(m_columns)
                       ? m_outcomes[destination.part]
                       : int(NotAsked);
        }

    private:
        const int *m_outcomes = nullptr;
        int m_columns = 0;
    };
    /// Of cells whose nodes are not alone, in places that are not apart. Stands until widen().
    Row of(const RuleEnd::Cell &source) const
    {
        if (source.alone >= 0 || source.part >= m_rows)
            return {};
        return {m_outcomes.data() + size_t(source.part) * size_t(m_columns), m_columns};
    }
    void set(int source, int destination, int outcome);
    /// May forget what was known.
    void widen(int sources, int destinations);

private:
    int m_rows = 0;
    int m_columns = 0;
    std::vector<int> m_outcomes;
};

} // namespace portwright
