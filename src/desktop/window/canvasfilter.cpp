// SPDX-License-Identifier: Apache-2.0
// How a CanvasArea shows a part of the plan, and the flows of a line one by one.
#include "desktop/window/canvasarea.h"
#include "scene/fan.h"
#include "scene/linestyle.h"

namespace portwright {

namespace {

SceneOptions optionsFor(const Session &session)
{
    SceneOptions options;
    options.language = session.language();
    return options;
}

QSet<QString> classesIn(const Scene &scene)
{
    QSet<QString> classes;
    for (const Edge &edge : scene.edges) {
        for (const QString &name : classesOf(edge))
            classes.insert(name);
    }
    return classes;
}

/// While a large plan is worked out, its scene can be without lines yet.
bool fitsTogether(const Session &session)
{
    return session.scene()->flowIds.size() == session.derivation().flows.size() &&
           session.workspace().routing.routes.size() == session.derivation().flows.size();
}

} // namespace

void CanvasArea::connectFilter()
{
    connect(m_view, &CanvasView::hiddenClassesRequested, this, &CanvasArea::hideClasses);
    connect(&m_desk.filter, &PlanFilter::changed, this, [this] {
        showScene();
        showBadges();
        placeBars();
    });
}

void CanvasArea::showScene()
{
    const PlanFilter &filter = m_desk.filter;
    const std::shared_ptr<const Scene> whole = m_desk.session.scene();
    std::shared_ptr<const Scene> shown = whole;
    std::optional<QSet<FlowId>> stressed;
    if (filter.isActive() && fitsTogether(m_desk.session)) {
        const QSet<FlowId> wanted = filter.flows();
        SceneFilter part;
        part.flows = wanted;
        const Session &session = m_desk.session;
        if (filter.isHiding())
            shown = std::make_shared<const Scene>(
                filteredScene({*whole, session.plan(), session.derivation(), session.workspace().routing}, part,
                              TableMeasure(), optionsFor(session)));
        else
            stressed = wanted;
    }
    m_view->setScene(shown, whole);
    m_view->setStressed(stressed);
    const auto classes = filter.filter().wanted.constFind(Facet::Class);
    const bool some = filter.isHiding() && classes != filter.filter().wanted.cend();
    m_view->setHiddenClasses(some ? classesIn(*whole) - *classes : QSet<QString>());
}

/// The legend is a filter by class.
void CanvasArea::hideClasses(const QSet<QString> &hidden)
{
    const QSet<QString> all = classesIn(*m_desk.session.scene());
    FlowFilter filter = m_desk.filter.filter();
    if (hidden.intersects(all))
        filter.wanted.insert(Facet::Class, all - hidden);
    else
        filter.wanted.remove(Facet::Class);
    filter.highlight = false;
    m_desk.filter.set(filter);
}

EdgeSet CanvasArea::strandsOf(const Edge &edge) const
{
    const Session &session = m_desk.session;
    if (!fitsTogether(session))
        return {};
    return portwright::strandsOf({*session.scene(), session.plan(), session.derivation(), session.workspace().routing},
                                 edge, optionsFor(session));
}

} // namespace portwright
