// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/glyphs.h"
#include "render/textink.h"
#include "render/tone.h"
#include "scene/scene.h"

namespace portwright {

/// How a node looks at the moment.
struct NodeLook
{
    Badge badge = Badge::None;
    bool selected = false;
    bool hovered = false;
    Detail detail = Detail::Full;
    double scale = 1; // device pixels a unit: small text is kept readable
    friend bool operator==(const NodeLook &, const NodeLook &) = default;
};

/// Space around a node's box that its shadow, stack, ring and badge may need, in canvas units.
constexpr double NodeMargin = 12;

/// How far the boxes behind a group stick out at its top and right, in canvas units.
constexpr double PileHeight = 6;

/// The colour of the band at a zone's left, by trust; none for a zone of users.
std::optional<Rgb> bandColour(ZoneKind kind, const Theme &theme);

/// Draws nodes, labels and zone titles with QPainter in canvas units: into cached pictures, or onto paper.
class Pen
{
public:
    explicit Pen(const QFont &font) : m_text(font) {}

    void paintNode(QPainter &painter, const NodeBox &node, const NodeLook &look, const Tone &tone);
    struct LabelLook
    {
        bool assumed = false;
        bool selected = false;
        bool struck = false;
        Badge badge = Badge::None; // drawn over the pill's left end
        friend bool operator==(const LabelLook &, const LabelLook &) = default;
    };
    void paintLabel(QPainter &painter, const EdgeLabel &label, const LabelLook &look, const Tone &tone);
    void paintZoneTitle(QPainter &painter, const ZoneBox &zone, const QRectF &box, Detail detail, double scale,
                        const Tone &tone);
    const TextInk &text() const { return m_text; }

private:
    void paintBody(QPainter &painter, const NodeBox &node, const NodeLook &look, const Tone &tone);
    void paintTile(QPainter &painter, const NodeBox &node, const QRectF &tile, const Tone &tone);
    void paintTexts(QPainter &painter, const NodeBox &node, const NodeLook &look, const Tone &tone);
    void paintCount(QPainter &painter, const NodeBox &node, const Tone &tone);

    TextInk m_text;
    Glyphs m_glyphs;
};

} // namespace portwright
