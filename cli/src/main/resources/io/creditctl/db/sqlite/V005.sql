-- The field of work that a record's content or unit tells. Rows of an earlier program are told when their file
-- comes again; until then their subject's domain stands for it, written as the codes that it now is.
ALTER TABLE record ADD COLUMN domain TEXT NOT NULL DEFAULT '';
UPDATE subject SET domain = CASE domain
  WHEN '安全生产' THEN 'safety'
  WHEN '公路工程建设' THEN 'highway'
  WHEN '水运工程建设' THEN 'waterway'
  WHEN '道路运输' THEN 'road'
  WHEN '维修' THEN 'road/repair'
  WHEN '驾培' THEN 'road/driving'
  WHEN '网约车' THEN 'road/ride-hailing'
  WHEN '水路运输' THEN 'shipping'
  ELSE domain END
WHERE domain <> '';
