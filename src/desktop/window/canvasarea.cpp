// SPDX-License-Identifier: Apache-2.0
#include "desktop/window/canvasarea.h"

#include "desktop/canvas/canvasaccessible.h"
#include "desktop/presenter/sessionfacts.h"

namespace portwright {

CanvasArea::CanvasArea(Desk &desk, const Look &look, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_look(look),
      m_view(new CanvasView(this)),
      m_name(new NameEditor(*m_view)),
      m_find(new FindBar(desk.session, this)),
      m_chips(new FilterChips(desk.filter, this)),
      m_cards(desk.session),
      m_motion(*m_view, desk.session)
{
    m_view->setObjectName(QStringLiteral("canvas"));
    if (m_view->accessibleName().isEmpty())
        m_view->setAccessibleName(tr("Canvas"));
    setFocusProxy(m_view);
    m_view->setTheme(look.theme());
    m_view->setScene(desk.session.scene());
    setCanvasFacts(m_view, new SessionFacts(desk.session, desk.probes));
    m_view->setHoverText([this](const ElementId &element, const QSet<FlowId> &flows) {
        return flows.isEmpty() ? m_cards.ofElement(element) : m_cards.ofFlows(flows);
    });
    m_view->setStrands([this](const Edge &edge) { return strandsOf(edge); });
    connectGestures();
    connectFilter();
    connectNews();
}

void CanvasArea::placeFreely(const CanvasItem &item)
{
    m_desk.editor.placeFreely(item, m_view->centre().toPoint());
    const QSet<ElementId> placed = m_desk.session.selection().elements;
    if (placed.size() == 1)
        m_view->showElement(*placed.begin());
}

void CanvasArea::connectGestures()
{
    PlanEditor &editor = m_desk.editor;
    Session &session = m_desk.session;
    connect(m_view, &CanvasView::selectionRequested, this,
            [&session](const QSet<ElementId> &elements, const QSet<FlowId> &flows) {
                session.select({elements, flows});
            });
    connect(m_view, &CanvasView::moveRequested, &editor, &PlanEditor::move);
    connect(m_view, &CanvasView::zoneRectRequested, &editor, &PlanEditor::resizeZone);
    connect(m_view, &CanvasView::itemDropped, &editor, &PlanEditor::place);
    connect(m_view, &CanvasView::newZoneRequested, &editor, &PlanEditor::addZone);
    connect(m_view, &CanvasView::connectRequested, this, &CanvasArea::connectRequested);
    connect(m_view, &CanvasView::renameRequested, this, [this, &session](const ElementId &element) {
        session.select({{element}, {}});
        renameSelected();
    });
    connect(m_name, &NameEditor::named, &editor, &PlanEditor::rename);
    connect(m_view, &CanvasView::activated, this, &CanvasArea::editRequested);
}

void CanvasArea::connectNews()
{
    Session &session = m_desk.session;
    connect(&session, &Session::planChanged, this, [this] {
        if (!m_motion.start())
            showScene();
        showBadges();
    });
    connect(&session, &Session::boxesChanged, this, &CanvasArea::showScene);
    connect(&m_desk.editor, &PlanEditor::aboutToArrange, &m_motion, [this] {
        if (!m_desk.filter.isHiding())
            m_motion.expect();
    });
    connect(&m_motion, &LayoutMotion::ended, this, &CanvasArea::showScene);
    connect(&session, &Session::planOpened, m_view, &CanvasView::fitAll);
    connect(&session, &Session::selectionChanged, this,
            [this, &session] { m_view->setSelection(session.selection().elements, session.selection().flows); });
    connect(m_find, &FindBar::found, m_view, &CanvasView::setFound);
    connect(m_find, &FindBar::found, this, &CanvasArea::placeBars);
    connect(m_find, &FindBar::showRequested, m_view, &CanvasView::showElement);
    connect(m_find, &FindBar::closed, m_view, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(&m_desk.probes, &ProbeSession::resultsChanged, this, &CanvasArea::showBadges);
    connect(&m_look, &Look::changed, this, [this] { m_view->setTheme(m_look.theme()); });
}

bool CanvasArea::renameSelected()
{
    const QSet<ElementId> elements = m_desk.session.selection().elements;
    if (elements.size() != 1 || !isVisible())
        return false;
    const ElementId element = *elements.begin();
    m_view->showElement(element);
    m_name->begin(element, m_desk.session.nameOf(element));
    return true;
}

QPointF CanvasArea::pastePlace() const
{
    const QPoint at = m_view->mapFromGlobal(m_kept.value_or(QCursor::pos()));
    return m_view->rect().contains(at) ? m_view->camera().toCanvas(QPointF(at)) : m_view->centre();
}

void CanvasArea::placeBars()
{
    constexpr int Margin = 14;
    m_chips->fitInto(width());
    const int taken = m_chips->isHidden() ? 0 : m_chips->sizeHint().height();
    m_chips->setGeometry(0, 0, width(), taken);
    m_view->setGeometry(rect().adjusted(0, taken, 0, 0));
    m_find->move(width() - m_find->width() - Margin, taken + Margin);
}

void CanvasArea::showBadges()
{
    const ProbeBadges &badges = m_desk.probes.badges();
    m_view->setBadges(badges.nodes(), badges.flows());
}

void CanvasArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeBars();
}

} // namespace portwright
