// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/palettepanel.h"

#include "desktop/panels/fields.h"
#include "render/glyphs.h"
#include "ui_palettepanel.h"

#include <QKeyEvent>

namespace portwright {

namespace {

constexpr int IconSize = 18;

QModelIndex firstLeaf(const QAbstractItemModel &model)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex group = model.index(row, 0);
        if (model.rowCount(group) > 0)
            return model.index(0, 0, group);
    }
    return {};
}

} // namespace

PalettePanel::PalettePanel(const PackSet &packs, const QString &language, const Look &look, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_packs(packs),
      m_language(language),
      m_ui(std::make_unique<Ui::PalettePanel>()),
      m_model(packs, language)
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->tree);
    dress(this);
    m_filter.setSourceModel(&m_model);
    m_filter.setRecursiveFilteringEnabled(true);
    m_filter.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_ui->tree->setModel(&m_filter);
    m_ui->tree->setIconSize({IconSize, IconSize});
    openGroups();
    m_ui->search->installEventFilter(this);
    connect(m_ui->search, &QLineEdit::textChanged, this, &PalettePanel::filter);
    connect(m_ui->search, &QLineEdit::returnPressed, this, &PalettePanel::placeCurrent);
    connect(m_ui->tree, &QTreeView::activated, this, &PalettePanel::placeCurrent);
    connect(&look, &Look::changed, this, &PalettePanel::colourIcons);
    colourIcons();
}

PalettePanel::~PalettePanel() = default;

void PalettePanel::showPacks(const PackSet &packs, const QStringList &used)
{
    m_packs = packs;
    m_used = used;
    m_model.show(packs, m_language);
    openGroups();
    colourIcons();
}

/// Products that the plan does not use stay closed, except while something is searched for.
void PalettePanel::openGroups()
{
    const bool searching = !m_ui->search->text().isEmpty();
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const QModelIndex group = m_filter.index(row, 0);
        const bool closed = !searching && m_model.isLaterProduct(m_filter.mapToSource(group), m_used);
        m_ui->tree->setExpanded(group, !closed);
    }
}

void PalettePanel::startSearch()
{
    m_ui->search->setFocus(Qt::ShortcutFocusReason);
    m_ui->search->selectAll();
}

void PalettePanel::filter(const QString &text)
{
    m_filter.setFilterFixedString(text);
    openGroups();
    if (!text.isEmpty())
        m_ui->tree->setCurrentIndex(firstLeaf(m_filter));
}

void PalettePanel::placeCurrent()
{
    const auto item = m_model.itemAt(m_filter.mapToSource(m_ui->tree->currentIndex()));
    if (item)
        Q_EMIT placeRequested(*item);
}

/// Down goes from the search field into the tree.
bool PalettePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down) {
            m_ui->tree->setFocus();
            if (!m_ui->tree->currentIndex().isValid())
                m_ui->tree->setCurrentIndex(firstLeaf(m_filter));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PalettePanel::colourIcons()
{
    for (int group = 0; group < m_model.rowCount(); ++group) {
        QStandardItem *parent = m_model.item(group);
        for (int row = 0; row < parent->rowCount(); ++row) {
            QStandardItem *child = parent->child(row);
            const auto item = m_model.itemAt(child->index());
            const Role *role = item ? m_packs.role(item->role) : nullptr;
            const bool wall = item && item->kind == CanvasItem::Kind::Firewall;
            const QString glyph = role ? role->glyph : wall ? QStringLiteral("firewall") : QStringLiteral("zone");
            const QImage image = glyphImage(glyph, m_look.theme().muted, IconSize, devicePixelRatioF());
            child->setIcon(image.isNull() ? QIcon() : QIcon(QPixmap::fromImage(image)));
        }
    }
}

} // namespace portwright
