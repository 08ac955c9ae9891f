// SPDX-License-Identifier: Apache-2.0
#include "desktop/look/planstyle.h"

#include "desktop/look/look.h"
#include "render/rasteriser.h"

#include <QAbstractItemView>
#include <QIcon>
#include <QPainter>
#include <QStyleOption>

namespace portwright {

namespace {

constexpr double ControlRadius = 6;
constexpr int ControlHeight = 30;
constexpr int RowHeight = 28;
constexpr int FieldPadding = 6;
constexpr int LeastHandle = 28;

QRectF inner(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

bool isFrameless(QStyle::PrimitiveElement element)
{
    return element == QStyle::PE_FrameTabBarBase || element == QStyle::PE_FrameDockWidget ||
           element == QStyle::PE_FrameStatusBarItem || element == QStyle::PE_FrameTabWidget;
}

} // namespace

PlanStyle::PlanStyle(const Look &look) : QProxyStyle(QStringLiteral("Fusion")), m_look(look) {}

/// Three to one against the panel, so that people see where something can be entered (WCAG 2.2, 1.4.11).
quint32 PlanStyle::fieldEdge() const
{
    return mixed(theme().panel, theme().muted, 0.7);
}

void PlanStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    m_manners.teach(widget);
}

const Theme &PlanStyle::theme() const
{
    return m_look.theme();
}

void PlanStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    if (isFrameless(element))
        return;
    if (element == PE_Frame && qobject_cast<const QAbstractItemView *>(widget))
        return;
    if (element == PE_FrameFocusRect)
        return drawFocus(option, painter);
    if (element == PE_PanelLineEdit)
        return drawField(option, painter);
    if (element == PE_PanelButtonTool)
        return drawToolButton(option, painter);
    if (element == PE_PanelButtonCommand)
        return drawPushButton(option, painter);
    if (element == PE_IndicatorDockWidgetResizeHandle)
        return painter->fillRect(option->rect, colour(theme().hairline));
    if (element == PE_IndicatorRadioButton)
        return drawRadio(option, painter);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        drawCheckEdge(option, painter);
}

/// Around what has the focus and no border of its own that could show it; once keys have moved it.
void PlanStyle::drawFocus(const QStyleOption *option, QPainter *painter) const
{
    if (!option->state.testFlag(State_KeyboardFocusChange))
        return;
    painter->save();
    painter->setPen(QPen(colour(theme().accent), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option->rect.adjusted(1, 1, -1, -1));
    painter->restore();
}

/// The style's own edge is next to invisible on a dark ground.
void PlanStyle::drawCheckEdge(const QStyleOption *option, QPainter *painter) const
{
    painter->save();
    painter->setPen(colour(option->state.testFlag(State_Enabled) ? theme().muted : theme().nodeBorder));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

void PlanStyle::drawRadio(const QStyleOption *option, QPainter *painter) const
{
    const QColor ink = colour(option->state.testFlag(State_Enabled) ? theme().muted : theme().nodeBorder);
    const QRectF ring = QRectF(option->rect).adjusted(1, 1, -1, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option->state.testFlag(State_HasFocus) ? colour(theme().accent) : ink, 1));
    painter->setBrush(colour(theme().zoneFill));
    painter->drawEllipse(ring);
    painter->setPen(Qt::NoPen);
    painter->setBrush(option->palette.color(QPalette::WindowText));
    if (option->state.testFlag(State_On))
        painter->drawEllipse(ring.center(), ring.width() * 0.25, ring.height() * 0.25);
    painter->restore();
}

/// The sign for what a tool bar has no room for would be dark on dark.
QIcon PlanStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    if (icon != SP_ToolBarHorizontalExtensionButton)
        return QProxyStyle::standardIcon(icon, option, widget);
    constexpr int Size = 16;
    constexpr int Scale = 4;
    QPixmap picture(Size * Scale, Size * Scale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(Scale, Scale);
    painter.setPen(QPen(colour(theme().text), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const double left : {4.0, 9.0})
        painter.drawPolyline(QPolygonF({{left, 4}, {left + 4, 8}, {left, 12}}));
    return QIcon(picture);
}

void PlanStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_TabBarTabShape:
        return drawTab(option, painter);
    case CE_DockWidgetTitle:
        return drawDockTitle(option, painter);
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return drawHeaderSection(option, painter);
    case CE_ToolBar:
        painter->fillRect(option->rect, option->palette.window());
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          colour(theme().hairline));
        return;
    case CE_MenuBarEmptyArea:
        return painter->fillRect(option->rect, option->palette.window());
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void PlanStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    if (control == CC_ComboBox)
        return drawCombo(option, painter, widget);
    if (control == CC_ScrollBar)
        return drawScrollBar(option, painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void PlanStyle::drawField(const QStyleOption *option, QPainter *painter) const
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const bool framed = !frame || frame->lineWidth > 0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool focused = option->state.testFlag(State_HasFocus);
    painter->setPen(framed ? QPen(colour(focused ? theme().accent : fieldEdge())) : QPen(Qt::NoPen));
    painter->setBrush(framed ? colour(theme().zoneFill) : option->palette.color(QPalette::Base));
    painter->drawRoundedRect(inner(option->rect), framed ? ControlRadius : 0, framed ? ControlRadius : 0);
    painter->restore();
}

void PlanStyle::drawToolButton(const QStyleOption *option, QPainter *painter) const
{
    const bool on = option->state.testFlag(State_On) || option->state.testFlag(State_Sunken);
    const bool hovered = option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled);
    if (!on && !hovered && !option->state.testFlag(State_HasFocus))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(option->state.testFlag(State_HasFocus) ? QPen(colour(theme().accent)) : QPen(Qt::NoPen));
    painter->setBrush(on        ? QBrush(colour(theme().accentFill))
                      : hovered ? QBrush(colour(theme().zoneFill))
                                : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(inner(option->rect), ControlRadius, ControlRadius);
    painter->restore();
}

void PlanStyle::drawPushButton(const QStyleOption *option, QPainter *painter) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool main = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    const bool down = option->state.testFlag(State_Sunken) || option->state.testFlag(State_On);
    const bool hovered = option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled);
    const bool accented = main || down || option->state.testFlag(State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colour(accented ? theme().accent : hovered ? theme().zoneBorder : theme().hairline));
    painter->setBrush(colour(main || down ? theme().accentFill : theme().zoneFill));
    painter->drawRoundedRect(inner(option->rect), ControlRadius, ControlRadius);
    painter->restore();
}

void PlanStyle::drawTab(const QStyleOption *option, QPainter *painter) const
{
    painter->fillRect(option->rect, option->palette.window());
    const QRect base(option->rect.left(), option->rect.bottom(), option->rect.width(), 1);
    painter->fillRect(base, colour(theme().hairline));
    if (option->state.testFlag(State_Selected))
        painter->fillRect(base.adjusted(0, -1, 0, 0), colour(theme().accent));
    if (option->state.testFlag(State_HasFocus))
        painter->fillRect(option->rect.adjusted(0, 0, 0, -2), colour(theme().accentFill));
}

void PlanStyle::drawDockTitle(const QStyleOption *option, QPainter *painter) const
{
    const auto *dock = qstyleoption_cast<const QStyleOptionDockWidget *>(option);
    painter->fillRect(option->rect, option->palette.window());
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                      colour(theme().hairline));
    if (!dock)
        return;
    painter->save();
    QFont font = painter->font();
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(option->palette.color(QPalette::WindowText));
    painter->drawText(option->rect.adjusted(14, 0, -40, 0), Qt::AlignVCenter | Qt::AlignLeft, dock->title);
    painter->restore();
}

void PlanStyle::drawHeaderSection(const QStyleOption *option, QPainter *painter) const
{
    painter->fillRect(option->rect, option->palette.window());
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                      colour(theme().hairline));
}

void PlanStyle::drawCombo(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (combo && combo->frame)
        drawField(option, painter);
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    const QPointF at = QRectF(arrow).center();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option->palette.color(QPalette::PlaceholderText), 1.5, Qt::SolidLine, Qt::RoundCap));
    painter->drawPolyline(QPolygonF({at + QPointF(-3.5, -1.5), at + QPointF(0, 2), at + QPointF(3.5, -1.5)}));
    painter->restore();
}

void PlanStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    painter->fillRect(option->rect, option->palette.window());
    const QRect handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget).marginsRemoved({2, 2, 2, 2});
    const bool held = option->state.testFlag(State_Sunken) || option->state.testFlag(State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour(held ? theme().muted : theme().zoneBorder));
    painter->drawRoundedRect(handle, 3, 3);
    painter->restore();
}

QRect PlanStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(FieldPadding, 0, -FieldPadding, 0);
    return rect;
}

/// A scroll bar is all groove, without buttons at its ends.
QRect PlanStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return rect.adjusted(FieldPadding, 0, 0, 0);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return rect;
    if (part == SC_ScrollBarGroove)
        return bar->rect;
    if (part != SC_ScrollBarSlider)
        return part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine ? QRect() : rect;
    const bool upright = bar->orientation == Qt::Vertical;
    const int length = upright ? bar->rect.height() : bar->rect.width();
    const int range = bar->maximum - bar->minimum;
    const qint64 share = range > 0 ? qint64(length) * bar->pageStep / (range + bar->pageStep) : length;
    const int handle = int(std::clamp<qint64>(share, std::min(length, LeastHandle), length));
    const int at =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    return upright ? QRect(0, at, bar->rect.width(), handle) : QRect(at, 0, handle, bar->rect.height());
}

QSize PlanStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_PushButton)
        result.setHeight(std::max(result.height(), ControlHeight));
    if (type == CT_PushButton) // long texts, too, keep off the border
        result.setWidth(std::max(result.width(), size.width() + 24));
    if (type == CT_ToolButton)
        result = {result.width() + 14, std::max(result.height(), ControlHeight)};
    if (type == CT_ItemViewItem)
        result.setHeight(std::max(result.height(), RowHeight));
    if (type == CT_HeaderSection)
        result.setHeight(std::max(result.height(), ControlHeight));
    if (type == CT_TabBarTab)
        result = {result.width() + 8, ControlHeight + 6};
    return result;
}

int PlanStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DockWidgetSeparatorExtent:
        return 3;
    case PM_DockWidgetTitleMargin:
        return 9;
    case PM_ToolBarFrameWidth:
    case PM_ToolBarItemMargin:
        return 3;
    case PM_ScrollBarExtent:
        return 10;
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_DockWidgetFrameWidth:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int PlanStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut:
        return hint == SH_UnderlineShortcut ? 1 : 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
        return m_look.hasMotion() ? QProxyStyle::styleHint(hint, option, widget, data) : 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace portwright
