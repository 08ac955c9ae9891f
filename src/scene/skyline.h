// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace portwright::lines {

/// The outermost track along a channel, while pieces are dealt onto tracks one after the other. A piece lies farther
/// out than all before it that it touches, so those that it covers need not be asked any more.
class Skyline
{
public:
    /// The track farther out than every piece that comes into the range; those of the same bus may share theirs.
    int trackBeyond(double from, double to, int bus) const
    {
        int track = 0;
        for (auto at = firstReaching(from); at != m_tops.end() && at->first.first <= to; ++at) {
            const bool same = bus >= 0 && at->second.bus == bus;
            track = std::max(track, at->second.track + (same ? 0 : 1));
        }
        return track;
    }

    /// Lays a piece over what was there.
    void cover(double from, double to, int track, int bus)
    {
        std::vector<std::pair<Range, Top>> rests;
        auto at = firstReaching(from);
        while (at != m_tops.end() && at->first.first < to) {
            const auto [range, top] = *at;
            if (range.second <= from) {
                ++at;
                continue;
            }
            if (range.first < from)
                rests.push_back({{range.first, from}, top});
            if (range.second > to)
                rests.push_back({{to, range.second}, top});
            at = m_tops.erase(at);
        }
        for (const auto &[range, top] : rests)
            m_tops.insert({range, top});
        m_tops.insert({{from, to}, {track, bus}});
    }

private:
    using Range = std::pair<double, double>;
    struct Top
    {
        int track = 0;
        int bus = -1;
    };
    using Tops = std::multimap<Range, Top>; // apart but for their ends

    template <class Map>
    static auto reaching(Map &tops, double from)
    {
        auto at = tops.lower_bound({from, from});
        while (at != tops.begin() && std::prev(at)->first.second >= from)
            --at;
        return at;
    }

    Tops::const_iterator firstReaching(double from) const { return reaching(m_tops, from); }
    Tops::iterator firstReaching(double from) { return reaching(m_tops, from); }

    Tops m_tops;
};

} // namespace portwright::lines
