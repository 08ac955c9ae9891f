// SPDX-License-Identifier: Apache-2.0
#include "desktop/window/filterchips.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace portwright {

namespace {

constexpr int LongestChip = 260;

} // namespace

FilterChips::FilterChips(PlanFilter &filter, QWidget *parent)
    : QFrame(parent),
      m_filter(filter),
      m_row(new QHBoxLayout(this)),
      m_count(new QLabel(this)),
      m_clear(new QToolButton(this))
{
    setObjectName(QStringLiteral("filter-chips"));
    setAccessibleName(tr("Filter"));
    setAutoFillBackground(true);
    m_row->setContentsMargins(14, 4, 14, 4);
    m_row->setSpacing(6);
    m_all = addChip({}, {});
    connect(m_all, &QToolButton::clicked, this, &FilterChips::editRequested);
    m_row->addWidget(m_count);
    m_clear->setText(tr("Clear filter"));
    m_clear->setAccessibleName(tr("Clear filter"));
    m_row->addWidget(m_clear);
    m_row->addStretch(1);
    connect(m_clear, &QToolButton::clicked, &filter, &PlanFilter::clear);
    connect(&filter, &PlanFilter::changed, this, &FilterChips::renew);
    renew();
}

QToolButton *FilterChips::addChip(const QString &text, const QString &name)
{
    auto *chip = new QToolButton(this);
    chip->setText(fontMetrics().elidedText(text, Qt::ElideMiddle, LongestChip));
    chip->setAccessibleName(name);
    chip->setToolTip(name);
    chip->setFocusPolicy(Qt::TabFocus);
    m_row->insertWidget(int(m_chips.size()), chip);
    return chip;
}

void FilterChips::renew()
{
    for (QToolButton *chip : std::exchange(m_chips, {})) {
        chip->hide();
        chip->deleteLater(); // one of them may be what asks for this
    }
    const QMap<Facet, QSet<QString>> &wanted = m_filter.filter().wanted;
    for (const Facet facet : facets()) {
        if (!wanted.contains(facet))
            continue;
        const QString words = m_filter.words(facet);
        QToolButton *chip = addChip(words + QStringLiteral("  \u2715"), tr("Remove the filter %1").arg(words));
        connect(chip, &QToolButton::clicked, this, [this, facet] { m_filter.want(facet, {}); });
        chip->show();
        m_chips.append(chip);
    }
    m_all->setText(tr("Filters: %1").arg(wanted.size()));
    m_all->setAccessibleName(m_all->text());
    m_count->setText(tr("%1 of %n flows match", nullptr, m_filter.total()).arg(m_filter.count()));
    setVisible(m_filter.isActive());
    adjustSize();
    raise();
}

void FilterChips::fitInto(int room)
{
    const auto setCompact = [this](bool compact) {
        m_all->setVisible(compact);
        for (QToolButton *chip : std::as_const(m_chips))
            chip->setVisible(!compact);
        m_row->invalidate();
    };
    setCompact(false);
    if (sizeHint().width() > room)
        setCompact(true);
    adjustSize();
}

} // namespace portwright
