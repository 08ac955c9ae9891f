// SPDX-License-Identifier: Apache-2.0
#include "rules/partanswers.h"

namespace portwright {

int &PartAnswers::of(int source, int destination, bool local)
{
    if (std::max(source, destination) >= FewParts) {
        const quint64 key = (quint64(source) << 32) + quint64(destination) * 2 + (local ? 1 : 0);
        const auto found = m_many.find(key);
        return found != m_many.end() ? *found : *m_many.insert(key, NotAsked);
    }
    if (std::max(source, destination) >= m_width) {
        const int width = std::max({4, source * 2, destination * 2});
        std::vector<int> wider(size_t(width) * size_t(width) * 2, NotAsked);
        for (int row = 0; row < m_width; ++row)
            std::copy_n(m_few.begin() + qsizetype(row) * m_width * 2, m_width * 2,
                        wider.begin() + qsizetype(row) * width * 2);
        m_few = std::move(wider);
        m_width = width;
    }
    return m_few[(size_t(source) * size_t(m_width) + size_t(destination)) * 2 + (local ? 1 : 0)];
}

void UsualOutcomes::set(int source, int destination, int outcome)
{
    if (source < m_rows && destination < m_columns)
        m_outcomes[size_t(source) * size_t(m_columns) + size_t(destination)] = outcome;
}

void UsualOutcomes::widen(int sources, int destinations)
{
    if (std::min(sources, FewParts) <= m_rows && std::min(destinations, FewParts) <= m_columns)
        return;
    // Twice as many where there were some: parts that come one by one do not each make it forget.
    m_rows = std::min(std::max(sources, 2 * m_rows), FewParts);
    m_columns = std::min(std::max(destinations, 2 * m_columns), FewParts);
    m_outcomes.assign(size_t(m_rows) * size_t(m_columns), NotAsked);
}

} // namespace portwright
