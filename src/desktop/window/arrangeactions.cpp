// SPDX-License-Identifier: Apache-2.0
#include "desktop/window/arrangeactions.h"

#include <array>

namespace portwright {

namespace {

struct Arranging
{
    const char *id;
    Arrangement how;
};

constexpr std::array Arrangings{
    Arranging{"align-left", Arrangement::AlignLeft},
    Arranging{"align-centres", Arrangement::AlignCentres},
    Arranging{"align-right", Arrangement::AlignRight},
    Arranging{"align-top", Arrangement::AlignTop},
    Arranging{"align-middles", Arrangement::AlignMiddles},
    Arranging{"align-bottom", Arrangement::AlignBottom},
    Arranging{"distribute-across", Arrangement::DistributeAcross},
    Arranging{"distribute-down", Arrangement::DistributeDown},
    Arranging{"same-size", Arrangement::SameSize},
};

} // namespace

ArrangeActions::ArrangeActions(Session &session, Actions &actions)
    : QObject(&actions), m_session(session), m_actions(actions), m_arranger(session)
{
    for (const Arranging &one : Arrangings) {
        const QAction *action = actions[one.id];
        actions.on(one.id, this, [this, action, how = one.how] { m_arranger.arrange(action->iconText(), how); });
    }
    actions.on("group", this, [this] { m_arranger.group(); });
    actions.on("ungroup", this, [this] { m_arranger.dissolve(); });
    connectSelecting();
    connect(&session, &Session::selectionChanged, this, &ArrangeActions::enableBySelection);
    connect(&session, &Session::planChanged, this, &ArrangeActions::enableBySelection);
    enableBySelection();
}

void ArrangeActions::connectSelecting()
{
    const auto select = [this](const char *id, Likeness in) {
        m_actions.on(id, this, [this, in] {
            m_session.select({alike(m_session.topology(), m_session.selection().elements, in), {}});
        });
    };
    select("select-role", Likeness::Role);
    select("select-zone", Likeness::Zone);
    select("select-product", Likeness::Product);
}

void ArrangeActions::enableBySelection()
{
    for (const Arranging &one : Arrangings)
        m_actions.enable(one.id, m_arranger.reasonAgainst(one.how));
    m_actions.enable("group", m_arranger.reasonAgainstGrouping());
    m_actions.enable("ungroup", m_arranger.reasonAgainstDissolving());
    bool node = false;
    bool zone = false;
    for (const ElementId &id : m_session.selection().elements) {
        node = node || m_session.topology().nodes.contains(NodeId(id.text()));
        zone = zone || m_session.topology().zones.contains(ZoneId(id.text()));
    }
    const auto reason = [](bool fits) { return fits ? QString() : tr("Select a node first."); };
    m_actions.enable("select-role", reason(node));
    m_actions.enable("select-zone", reason(node || zone));
    m_actions.enable("select-product", reason(node));
}

} // namespace portwright
